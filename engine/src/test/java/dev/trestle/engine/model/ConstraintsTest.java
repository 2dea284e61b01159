package dev.trestle.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.operation.JsonCalls;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConstraintsTest {

    private static final String KEY = "{pk: {S: 'a'}}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GetItem   | {}                                        | 2 validation errors detected: Value null at 'tableName' failed to satisfy constraint: Member must not be null; Value null at 'key' failed to satisfy constraint: Member must not be null
            GetItem   | {TableName: '', Key: {}}                  | 1 validation error detected: Value '' at 'tableName' failed to satisfy constraint: Member must have length greater than or equal to 1
            GetItem   | {TableName: 'tab', Key: {}, AttributesToGet: []} | 1 validation error detected: Value '[]' at 'attributesToGet' failed to satisfy constraint: Member must have length greater than or equal to 1
            GetItem   | {TableName: 'tab', Key: {}, ReturnConsumedCapacity: 'all'} | 1 validation error detected: Value 'all' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]
            PutItem   | {TableName: 'tab', Item: {}, ReturnValues: 'x'} | 1 validation error detected: Value 'x' at 'returnValues' failed to satisfy constraint: Member must satisfy enum value set: [ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]
            PutItem   | {TableName: 'tab', Item: {}, ReturnValues: 'x', ReturnConsumedCapacity: 'y'} | 2 validation errors detected: Value 'y' at 'returnConsumedCapacity' failed to satisfy constraint: Member must satisfy enum value set: [INDEXES, TOTAL, NONE]; Value 'x' at 'returnValues' failed to satisfy constraint: Member must satisfy enum value set: [ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]
            PutItem   | {TableName: '', Item: {}, ReturnValues: 'x'} | 1 validation error detected: Value '' at 'tableName' failed to satisfy constraint: Member must have length greater than or equal to 1
            UpdateItem | {TableName: 'tab', Key: {}, ReturnValues: 'x', ReturnConsumedCapacity: 'y'} | 1 validation error detected: Value 'x' at 'returnValues' failed to satisfy constraint: Member must satisfy enum value set: [ALL_NEW, UPDATED_OLD, ALL_OLD, NONE, UPDATED_NEW]
            Query     | {TableName: 'tab', Limit: 0, Select: 'x'} | 2 validation errors detected: Value 'x' at 'select' failed to satisfy constraint: Member must satisfy enum value set: [SPECIFIC_ATTRIBUTES, COUNT, ALL_ATTRIBUTES, ALL_PROJECTED_ATTRIBUTES]; Value at 'Limit' failed to satisfy constraint: Member must have value greater than or equal to 1
            Scan      | {TableName: 'tab', Limit: 0}              | 1 validation error detected: Value '0' at 'limit' failed to satisfy constraint: Member must have value greater than or equal to 1
            Scan      | {TableName: 'tab', IndexName: '/'}        | 2 validation errors detected: Value '/' at 'indexName' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9_.-]+; Value '/' at 'indexName' failed to satisfy constraint: Member must have length greater than or equal to 3
            Scan      | {TableName: 'tab', ScanFilter: {a: {ComparisonOperator: 'LIKE'}}} | 1 validation error detected: Value 'LIKE' at 'scanFilter.a.member.comparisonOperator' failed to satisfy constraint: Member must satisfy enum value set: [IN, NULL, BETWEEN, LT, NOT_CONTAINS, EQ, GT, NOT_NULL, NE, LE, BEGINS_WITH, GE, CONTAINS]
            BatchGetItem | {RequestItems: {}}                     | 1 validation error detected: Value at 'RequestItems' failed to satisfy constraint: Member must have length greater than or equal to 1
            BatchGetItem | {RequestItems: {tab: {}}}              | 1 validation error detected: Value null at 'requestItems.tab.member.keys' failed to satisfy constraint: Member must not be null
            BatchGetItem | {RequestItems: {tab: {Keys: []}}}      | 1 validation error detected: Value at 'RequestItems.tab.member.Keys' failed to satisfy constraint: Member must have length greater than or equal to 1
            BatchWriteItem | {RequestItems: {tab: []}}            | 1 validation error detected: Value '{tab=[]}' at 'requestItems' failed to satisfy constraint: Map value must satisfy constraint: [Member must have length less than or equal to 25, Member must have length greater than or equal to 1]
            BatchWriteItem | {RequestItems: {tab: [{PutRequest: {}}]}} | 1 validation error detected: Value null at 'requestItems.tab.member.1.member.putRequest.item' failed to satisfy constraint: Member must not be null
            TransactWriteItems | {TransactItems: []}              | 1 validation error detected: Value '[]' at 'transactItems' failed to satisfy constraint: Member must have length greater than or equal to 1
            TransactWriteItems | {TransactItems: [{Update: {TableName: 'tab', Key: {}}}]} | 1 validation error detected: Value null at 'transactItems.1.member.update.updateExpression' failed to satisfy constraint: Member must not be null
            TransactGetItems | {TransactItems: [{}]}              | 1 validation error detected: Value null at 'transactItems.1.member.get' failed to satisfy constraint: Member must not be null
            CreateTable | {TableName: 'tab', KeySchema: [{AttributeName: '', KeyType: 'X'}], AttributeDefinitions: []} | 2 validation errors detected: Value '' at 'keySchema.1.member.attributeName' failed to satisfy constraint: Member must have length greater than or equal to 1; Value 'X' at 'keySchema.1.member.keyType' failed to satisfy constraint: Member must satisfy enum value set: [HASH, RANGE]
            """)
    void tellsWhatIsWrongAndWhere(String operation, String request, String message) {
        assertThat(messageOf(operation, request)).isEqualTo(message);
    }

    @Test
    void namesTheMapWhoseKeysOrValuesAreWrong() {
        assertThat(messageOf("BatchGetItem", "{RequestItems: {'': {Keys: [" + KEY + "]}}}"))
                .matches(
                        "1 validation error detected: Value '\\{=KeysAndAttributes\\(keys=\\[\\{pk=com.amazonaws.dynamodb.v20120810"
                                + ".AttributeValue@[0-9a-f]+}], attributesToGet=null, consistentRead=null,"
                                + " projectionExpression=null, expressionAttributeNames=null\\)}'"
                                + " at 'requestItems' failed to satisfy constraint: Map keys must satisfy constraint: \\[Member"
                                + " must have length less than or equal to 1024, Member must have length greater than or equal to"
                                + " 1]");
        String deletes = ("{DeleteRequest: {Key: " + KEY + "}},").repeat(26);
        assertThat(messageOf("BatchWriteItem", "{RequestItems: {tab: [" + deletes.replaceAll(",$", "") + "]}}"))
                .matches("1 validation error detected: Value '\\{tab=\\[(WriteRequest\\(putRequest=null,"
                        + " deleteRequest=DeleteRequest\\(key=\\{pk=com.amazonaws.dynamodb.v20120810.AttributeValue@"
                        + "[0-9a-f]+}\\)\\)(, )?){26}]}' at 'requestItems' failed to satisfy constraint: Map value must satisfy"
                        + " constraint: \\[Member must have length less than or equal to 25, Member must have length"
                        + " greater than or equal to 1]");
    }

    @Test
    void listsNoMoreThanTenErrors() {
        String get = "{Get: {}},".repeat(6).replaceAll(",$", "");
        String message = messageOf("TransactGetItems", "{TransactItems: [" + get + "]}");
        assertThat(message).startsWith("10 validation errors detected: ");
        assertThat(message.split("; ")).hasSize(10);
    }

    private static String messageOf(String operation, String request) {
        Shape.StructureOf input = Objects.requireNonNull(ServiceModel.dynamoDb().operation(operation))
                .input();
        Structure structure = JsonCalls.structure(input, JsonCalls.parse(request));
        return assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> Constraints.check(input, structure))
                .actual()
                .getMessage();
    }
}
