package dev.trestle.engine.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransactionsTest {

    private final JsonCalls calls = SampleTables.create();

    @BeforeEach
    void putItem() {
        calls.call("PutItem", "{TableName: 'hash', Item: {pk: {S: 'a'}, n: {N: '1'}}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                          | TransactItems can only contain one of Check, Put, Update or Delete
            {Put: {TableName: 'hash', Item: {}}, Delete: {TableName: 'hash', Key: {}}}  | TransactItems can only contain one of Check, Put, Update or Delete
            {Put: {TableName: 'none', Item: {pk: {S: 'b'}}}}                            | ResourceNotFoundException: Requested resource not found
            {Put: {TableName: 'none', Item: {pk: {S: 'b'}}, ConditionExpression: 'a ='}} | Invalid ConditionExpression: Syntax error; token: "<EOF>", near: "="
            {Delete: {TableName: 'hash', Key: {pk: {S: 'a'}}}}, {Put: {TableName: 'hash', Item: {pk: {S: 'a'}}}} | Transaction request cannot include multiple operations on one item
            """)
    void refusesTheRequest(String actions, String error) {
        assertThat(calls.outcome("TransactWriteItems", "{TransactItems: [" + actions + "]}"))
                .isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {Put: {TableName: 'hash', Item: {a: {S: 'b'}}}}                             | ValidationError        | One or more parameter values were invalid: Missing the key pk in the item
            {Delete: {TableName: 'hash', Key: {a: {S: 'b'}}}}                           | ValidationError        | The provided key element does not match the schema
            {Update: {TableName: 'hash', Key: {pk: {S: 'a'}}, UpdateExpression: 'REMOVE pk'}} | ValidationError  | One or more parameter values were invalid: Cannot update attribute pk. This attribute is part of the key
            {Update: {TableName: 'hash', Key: {pk: {S: 'a'}}, UpdateExpression: 'SET a = n + b'}} | ValidationError | The provided expression refers to an attribute that does not exist in the item
            {ConditionCheck: {TableName: 'hash', Key: {pk: {S: 'a'}}, ConditionExpression: 'attribute_exists(z)'}} | ConditionalCheckFailed | The conditional request failed
            """)
    void givesAReasonForEachAction(String action, String code, String message) {
        String reasons = "[{Code: 'None'}, {Code: '" + code + "', Message: '" + message + "'}]";
        assertThat(calls.outcome(
                        "TransactWriteItems",
                        "{TransactItems: [{Put: {TableName: 'hash', Item: {pk: {S: 'new'}}}}, " + action + "]}"))
                .isEqualTo("TransactionCanceledException: Transaction cancelled, please refer cancellation reasons for"
                        + " specific reasons [None, " + code + "] {\"CancellationReasons\":" + JsonCalls.parse(reasons)
                        + "}");
        assertThat(calls.call("GetItem", "{TableName: 'hash', Key: {pk: {S: 'new'}}}"))
                .isEmpty();
    }

    @Test
    void returnsTheItemThatDidNotMeetTheCondition() {
        assertThat(calls.outcome("TransactWriteItems", """
                {TransactItems: [{Delete: {TableName: 'hash', Key: {pk: {S: 'a'}}, ConditionExpression: 'n = pk',
                   ReturnValuesOnConditionCheckFailure: 'ALL_OLD'}}]}"""))
                .endsWith("\"Item\":{\"n\":{\"N\":\"1\"},\"pk\":{\"S\":\"a\"}}}]}");
    }

    @Test
    void cancelsReadsByKeysThatDoNotFit() {
        assertThat(calls.outcome("TransactGetItems", """
                {TransactItems: [{Get: {TableName: 'hash', Key: {pk: {S: 'a'}}}}, {Get: {TableName: 'hash', Key: {}}}]}"""))
                .startsWith("TransactionCanceledException: Transaction cancelled, please refer cancellation reasons for"
                        + " specific reasons [None, ValidationError]");
    }

    @Test
    void carriesOutATokenOnce() {
        String add = "{ClientRequestToken: 't', TransactItems: [{Update: {TableName: 'hash', Key: {pk: {S: 'a'}},"
                + " UpdateExpression: 'ADD n :n', ExpressionAttributeValues: {':n': {N: '%d'}}}}]}";
        calls.call("TransactWriteItems", add.formatted(1));
        calls.call("TransactWriteItems", add.formatted(1));
        assertThat(calls.outcome("TransactWriteItems", add.formatted(2)))
                .startsWith("IdempotentParameterMismatchException: ");
        JsonNode item = calls.call("GetItem", "{TableName: 'hash', Key: {pk: {S: 'a'}}}");
        assertThat(item.at("/Item/n/N").textValue()).isEqualTo("2");
    }

    @Test
    void takesNoMoreThanFourMegabytes() {
        String large = "x".repeat(390 * 1024);
        String puts = IntStream.range(0, 11)
                .mapToObj(i -> "{Put: {TableName: 'hash', Item: {pk: {S: '" + i + "'}, v: {S: '" + large + "'}}}}")
                .collect(Collectors.joining(", "));
        assertThat(calls.outcome("TransactWriteItems", "{TransactItems: [" + puts + "]}"))
                .isEqualTo("Collection size of items in transaction exceeded limit");
    }
}
