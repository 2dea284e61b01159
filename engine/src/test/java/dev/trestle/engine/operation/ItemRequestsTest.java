package dev.trestle.engine.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What AWS refuses in requests for items by key, and which of several faults it names. */
class ItemRequestsTest {

    private static final String LONG = "x".repeat(2049);

    private final JsonCalls calls = SampleTables.create();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PutItem    | {TableName: 'hash', Item: {}}                                            | One or more parameter values were invalid: Missing the key pk in the item
            PutItem    | {TableName: 'hash', Item: {pk: {N: '1'}}}                                | One or more parameter values were invalid: Type mismatch for key pk expected: S actual: N
            PutItem    | {TableName: 'hash', Item: {pk: {S: ''}}}                                 | One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: pk
            PutItem    | {TableName: 'hash', Item: {pk: {S: '$LONG'}}}                            | One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048 bytes
            PutItem    | {TableName: 'tab', Item: {pk: {S: 'a'}, sk: {S: '$LONG'}}}               | One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size limit of 1024 bytes
            PutItem    | {TableName: 'tab', Item: {pk: {S: 'a'}, sk: {S: 'b'}, gk: {N: '1'}}}     | One or more parameter values were invalid: Type mismatch for Index Key gk Expected: S Actual: N IndexName: global
            PutItem    | {TableName: 'tab', Item: {pk: {S: 'a'}, sk: {S: 'b'}, gk: {S: ''}}}      | One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue for a key attribute cannot contain an empty string value. IndexName: global, IndexKey: gk
            PutItem    | {TableName: 'hash', Item: {pk: {S: 'a'}, '': {S: 'b'}}}                  | One or more parameter values were invalid: An attribute name must not be empty
            PutItem    | {TableName: 'none', Item: {pk: {}}, ReturnValues: 'ALL_NEW'}             | 1 validation error detected: ReturnValues can only be ALL_OLD or NONE
            PutItem    | {TableName: 'none', Item: {pk: {}}, ReturnValues: 'ALL_NEW', ExpressionAttributeNames: {}} | ExpressionAttributeNames can only be specified when using expressions
            PutItem    | {TableName: 'none', Item: {pk: {}}, ExpressionAttributeValues: {':a': {S: 'a'}}} | 1 validation error detected: ExpressionAttributeValues can only be specified when using expressions: ConditionExpression is null
            PutItem    | {TableName: 'none', Item: {pk: {}}, ConditionExpression: ''}             | Supplied AttributeValue is empty, must contain exactly one of the supported datatypes
            PutItem    | {TableName: 'none', Item: {}, ConditionExpression: ''}                   | Invalid ConditionExpression: The expression can not be empty;
            PutItem    | {TableName: 'none', Item: {}}                                            | ResourceNotFoundException: Requested resource not found
            DeleteItem | {TableName: 'hash', Key: {pk: {S: 'a'}}, ReturnValues: 'UPDATED_OLD'}    | ReturnValues can only be ALL_OLD or NONE
            DeleteItem | {TableName: 'hash', Key: {}}                                             | The provided key element does not match the schema
            GetItem    | {TableName: 'tab', Key: {pk: {S: 'a'}}}                                  | The provided key element does not match the schema
            GetItem    | {TableName: 'tab', Key: {pk: {S: 'a'}, sk: {N: '1'}}}                    | The provided key element does not match the schema
            GetItem    | {TableName: 'tab', Key: {pk: {S: 'a'}, sk: {S: ''}}}                     | One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty string value. Key: sk
            GetItem    | {TableName: 'none', Key: {}, ProjectionExpression: 'a', ExpressionAttributeNames: {'#a': 'a'}} | Value provided in ExpressionAttributeNames unused in expressions: keys: {#a}
            UpdateItem | {TableName: 'none', Key: {}, ExpressionAttributeValues: {':a': {S: 'a'}}} | 1 validation error detected: ExpressionAttributeValues can only be specified when using expressions: UpdateExpression and ConditionExpression are null
            UpdateItem | {TableName: 'hash', Key: {pk: {S: 'a'}}, UpdateExpression: 'REMOVE pk'}  | One or more parameter values were invalid: Cannot update attribute pk. This attribute is part of the key
            UpdateItem | {TableName: 'tab', Key: {pk: {S: 'a'}, sk: {S: 'b'}}, UpdateExpression: 'SET gk = :v', ExpressionAttributeValues: {':v': {N: '1'}}} | The update expression attempted to update the secondary index key to unsupported type
            UpdateItem | {TableName: 'tab', Key: {pk: {S: 'a'}, sk: {S: 'b'}}, UpdateExpression: 'SET gk = :v', ExpressionAttributeValues: {':v': {S: ''}}} | One or more parameter values are not valid. The update expression attempted to update a secondary index key to a value that is not supported. The AttributeValue for a key attribute cannot contain an empty string value.
            UpdateItem | {TableName: 'tab', Key: {pk: {S: 'a'}, sk: {S: 'b'}}, UpdateExpression: 'SET gk = :v', ExpressionAttributeValues: {':v': {S: '$LONG'}}} | The update expression attempted to update the secondary index key beyond allowed size limits
            BatchWriteItem | {RequestItems: {hash: [{}]}}                                         | Supplied AttributeValue is empty, must contain exactly one of the supported datatypes
            BatchWriteItem | {RequestItems: {hash: [{PutRequest: {Item: {}}, DeleteRequest: {Key: {}}}]}} | Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes
            BatchWriteItem | {RequestItems: {hash: [{PutRequest: {Item: {a: {S: 'a'}}}}]}}        | The provided key element does not match the schema
            BatchWriteItem | {RequestItems: {hash: [{PutRequest: {Item: {pk: {N: '1'}}}}]}}       | The provided key element does not match the schema
            BatchWriteItem | {RequestItems: {hash: [{PutRequest: {Item: {pk: {S: 'a'}}}}, {DeleteRequest: {Key: {pk: {S: 'a'}}}}]}} | Provided list of item keys contains duplicates
            BatchWriteItem | {RequestItems: {none: [{DeleteRequest: {Key: {}}}], hash: [{}]}}     | Supplied AttributeValue is empty, must contain exactly one of the supported datatypes
            BatchGetItem | {RequestItems: {hash: {Keys: [{pk: {S: 'a'}}, {pk: {S: 'a'}}]}}}       | Provided list of item keys contains duplicates
            BatchGetItem | {RequestItems: {none: {Keys: [{}]}, hash: {Keys: [{}], ProjectionExpression: ''}}} | Invalid ProjectionExpression: The expression can not be empty;
            BatchGetItem | {RequestItems: {none: {Keys: [{}]}}}                                   | ResourceNotFoundException: Requested resource not found
            """)
    void namesTheFault(String operation, String request, String error) {
        assertThat(calls.outcome(operation, request.replace("$LONG", LONG))).isEqualTo(error);
    }

    @Test
    void writesNothingOfABatchThatItRefuses() {
        calls.outcome(
                "BatchWriteItem",
                "{RequestItems: {hash: [{PutRequest: {Item: {pk: {S: 'a'}}}}, {DeleteRequest: {Key: {}}}]}}");
        assertThat(calls.call("Scan", "{TableName: 'hash', Select: 'COUNT'}"))
                .isEqualTo(JsonCalls.parse("{Count: 0, ScannedCount: 0}"));
    }

    @Test
    void takesNoMoreEntriesInAllTablesThanInOne() {
        assertThat(calls.outcome(
                        "BatchWriteItem",
                        "{RequestItems: {hash: [" + entries(20, "{DeleteRequest: {Key: {pk: {S: '%d'}}}}") + "], tab: ["
                                + entries(6, "{DeleteRequest: {Key: {pk: {S: '%d'}, sk: {S: 'a'}}}}") + "]}}"))
                .isEqualTo("Too many items requested for the BatchWriteItem call");
        assertThat(calls.outcome(
                        "BatchGetItem",
                        "{RequestItems: {hash: {Keys: [" + entries(60, "{pk: {S: '%d'}}") + "]}, tab: {Keys: ["
                                + entries(41, "{pk: {S: '%d'}, sk: {S: 'a'}}") + "]}}}"))
                .isEqualTo("Too many items requested for the BatchGetItem call");
    }

    @Test
    void refusesItemsOverFourHundredKilobytes() {
        String item = "{pk: {S: 'a'}, v: {S: '" + "x".repeat(400 * 1024 - 3) + "'}}";
        assertThat(calls.outcome("PutItem", "{TableName: 'none', Item: " + item + "}"))
                .isEqualTo("Item size has exceeded the maximum allowed size");
        assertThat(calls.outcome("BatchWriteItem", "{RequestItems: {none: [{PutRequest: {Item: " + item + "}}]}}"))
                .isEqualTo("Item size has exceeded the maximum allowed size");
        assertThat(calls.outcome(
                        "UpdateItem",
                        "{TableName: 'hash', Key: {pk: {S: 'a'}}, AttributeUpdates: {v: {Value: {S: '"
                                + "x".repeat(400 * 1024 - 3) + "'}}}}"))
                .isEqualTo("Item size to update has exceeded the maximum allowed size");
    }

    @Test
    void leavesKeysUnprocessedAfterSixteenMegabytes() {
        String large = "x".repeat(399 * 1024);
        for (int i = 0; i < 45; i++) {
            calls.call("PutItem", "{TableName: 'hash', Item: {pk: {S: '" + i + "'}, v: {S: '" + large + "'}}}");
        }
        var answer = calls.call(
                "BatchGetItem",
                "{RequestItems: {hash: {ConsistentRead: true, ProjectionExpression: 'pk', Keys: ["
                        + entries(45, "{pk: {S: '%d'}}") + "]}}}");
        assertThat(answer.get("Responses").get("hash")).hasSize(41);
        assertThat(answer.get("UnprocessedKeys"))
                .isEqualTo(JsonCalls.parse("{hash: {ConsistentRead: true, ProjectionExpression: 'pk', Keys: ["
                        + "{pk: {S: '41'}}, {pk: {S: '42'}}, {pk: {S: '43'}}, {pk: {S: '44'}}]}}"));
    }

    private static String entries(int count, String format) {
        return IntStream.range(0, count).mapToObj(i -> format.formatted(i)).collect(Collectors.joining(", "));
    }
}
