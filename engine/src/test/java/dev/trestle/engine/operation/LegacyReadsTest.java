package dev.trestle.engine.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** KeyConditions, QueryFilter, ScanFilter and AttributesToGet. */
class LegacyReadsTest {

    private static final String PARTITION = "pk: {ComparisonOperator: 'EQ', AttributeValueList: [{S: 'a'}]}";

    private final JsonCalls calls = SampleTables.create();

    @BeforeEach
    void putItems() {
        for (String sort : List.of("1", "2", "21", "3")) {
            calls.call(
                    "PutItem",
                    "{TableName: 'tab', Item: {pk: {S: 'a'}, sk: {S: '" + sort + "'}, n: {N: '" + sort
                            + "'}, gk: {S: 'g'}}}");
        }
        calls.call("PutItem", "{TableName: 'tab', Item: {pk: {S: 'b'}, sk: {S: '1'}}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                                                                            | 1 2 21 3
            , sk: {ComparisonOperator: 'EQ', AttributeValueList: [{S: '2'}]} | 2
            , sk: {ComparisonOperator: 'LE', AttributeValueList: [{S: '2'}]} | 1 2
            , sk: {ComparisonOperator: 'LT', AttributeValueList: [{S: '2'}]} | 1
            , sk: {ComparisonOperator: 'GE', AttributeValueList: [{S: '2'}]} | 2 21 3
            , sk: {ComparisonOperator: 'GT', AttributeValueList: [{S: '2'}]} | 21 3
            , sk: {ComparisonOperator: 'BEGINS_WITH', AttributeValueList: [{S: '2'}]} | 2 21
            , sk: {ComparisonOperator: 'BETWEEN', AttributeValueList: [{S: '2'}, {S: '21'}]} | 2 21
            """)
    void queriesByKeyConditions(String sortCondition, String sortKeys) {
        String conditions = PARTITION + (sortCondition == null ? "" : sortCondition);
        assertThat(sortKeys(calls.call("Query", "{TableName: 'tab', KeyConditions: {" + conditions + "}}")))
                .isEqualTo(List.of(sortKeys.split(" ")));
    }

    @Test
    void queriesAnIndexWithAFilter() {
        JsonNode answer = calls.call("Query", """
                {TableName: 'tab', IndexName: 'global', ConditionalOperator: 'OR', AttributesToGet: ['sk', 'absent'],
                 KeyConditions: {gk: {ComparisonOperator: 'EQ', AttributeValueList: [{S: 'g'}]}},
                 QueryFilter: {n: {ComparisonOperator: 'IN', AttributeValueList: [{N: '1'}, {N: '21'}]},
                   sk: {ComparisonOperator: 'EQ', AttributeValueList: [{S: '3'}]}}}""");
        assertThat(sortKeys(answer)).containsExactlyInAnyOrder("1", "21", "3");
        assertThat(answer.get("ScannedCount").intValue()).isEqualTo(4);
        assertThat(answer.get("Items")).allMatch(item -> item.size() == 1);
    }

    @Test
    void scansWithAFilterThatMayReadKeys() {
        JsonNode answer = calls.call("Scan", """
                {TableName: 'tab', ScanFilter: {pk: {ComparisonOperator: 'EQ', AttributeValueList: [{S: 'a'}]},
                   n: {ComparisonOperator: 'GT', AttributeValueList: [{N: '2'}]}}}""");
        assertThat(sortKeys(answer)).containsExactlyInAnyOrder("21", "3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GetItem      | {TableName: 'tab', Key: {pk: {S: 'a'}, sk: {S: '2'}}, AttributesToGet: ['n', 'absent']} | {Item: {n: {N: '2'}}}
            BatchGetItem | {RequestItems: {tab: {Keys: [{pk: {S: 'a'}, sk: {S: '2'}}], AttributesToGet: ['n']}}}   | {Responses: {tab: [{n: {N: '2'}}]}, UnprocessedKeys: {}}
            """)
    void returnsTheAttributesToGet(String operation, String request, String answer) {
        assertThat(calls.call(operation, request)).isEqualTo(JsonCalls.parse(answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            KeyConditions: {}                                                                    | Conditions can be of length 1 or 2 only
            KeyConditions: {pk: {ComparisonOperator: 'NULL'}, sk: {ComparisonOperator: 'NULL'}, n: {ComparisonOperator: 'NULL'}} | Conditions can be of length 1 or 2 only
            QueryFilter: {}                                                                      | Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.
            KeyConditions: {pk: {ComparisonOperator: 'NE', AttributeValueList: [{S: 'a'}]}}      | Attempted conditional constraint is not an indexable operation
            KeyConditions: {pk: {ComparisonOperator: 'LT', AttributeValueList: [{S: 'a'}]}}      | Query key condition not supported
            KeyConditions: {sk: {ComparisonOperator: 'EQ', AttributeValueList: [{S: 'a'}]}}      | Query condition missed key schema element: pk
            KeyConditions: {pk: {ComparisonOperator: 'EQ', AttributeValueList: [{N: '1'}]}}      | One or more parameter values were invalid: Condition parameter type does not match schema type
            KeyConditions: {pk: {ComparisonOperator: 'EQ', AttributeValueList: []}}              | One or more parameter values were invalid: Invalid number of argument(s) for the EQ ComparisonOperator
            KeyConditions: {pk: {ComparisonOperator: 'EQ', AttributeValueList: [{S: 'a'}]}}, QueryFilter: {sk: {ComparisonOperator: 'NOT_NULL'}} | QueryFilter can only contain non-primary key attributes: Primary key attribute: sk
            KeyConditions: {pk: {ComparisonOperator: 'EQ', AttributeValueList: [{S: 'a'}]}}, AttributesToGet: ['a', 'b', 'a'] | One or more parameter values were invalid: Duplicate value in attribute name: a
            KeyConditions: {pk: {ComparisonOperator: 'EQ', AttributeValueList: [{S: 'a'}]}}, AttributesToGet: ['a'], Select: 'ALL_ATTRIBUTES' | Cannot specify the AttributesToGet when choosing to get ALL_ATTRIBUTES
            KeyConditions: {pk: {ComparisonOperator: 'EQ', AttributeValueList: [{S: 'a'}]}}, AttributesToGet: ['a'], Select: 'COUNT' | Cannot specify the AttributesToGet when choosing to get only the Count
            KeyConditions: {pk: {ComparisonOperator: 'EQ', AttributeValueList: [{S: 'a'}]}}, ExpressionAttributeNames: {'#a': 'a'} | ExpressionAttributeNames can only be specified when using expressions
            ExpressionAttributeValues: {':a': {S: 'a'}}, ProjectionExpression: 'a'               | ExpressionAttributeValues can only be specified when using expressions: FilterExpression and KeyConditionExpression are null
            """)
    void refusesAQuery(String members, String error) {
        assertThat(calls.outcome("Query", "{TableName: 'tab', " + members + "}"))
                .isEqualTo(error);
    }

    private static List<String> sortKeys(JsonNode answer) {
        List<String> keys = new ArrayList<>();
        answer.get("Items").forEach(item -> keys.add(item.get("sk").get("S").textValue()));
        return keys;
    }
}
