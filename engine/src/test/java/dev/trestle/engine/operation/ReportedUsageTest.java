package dev.trestle.engine.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ConsumedCapacity and ItemCollectionMetrics. */
class ReportedUsageTest {

    private final JsonCalls calls = SampleTables.create();

    @BeforeEach
    void putItems() {
        calls.call("PutItem", "{TableName: 'hash', Item: {pk: {S: 'a'}, v: {S: '" + "x".repeat(5000) + "'}}}");
        calls.call("PutItem", "{TableName: 'tab', Item: {pk: {S: 'a'}, sk: {S: 'a'}, gk: {S: 'a'}}}");
        calls.call("PutItem", "{TableName: 'collections', Item: {pk: {S: 'a'}, sk: {S: 'a'}, lk: {N: '1'}}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GetItem    | {TableName: 'hash', Key: {pk: {S: 'a'}}}                      | {CapacityUnits: 1.0, Table: {CapacityUnits: 1.0}}
            GetItem    | {TableName: 'hash', Key: {pk: {S: 'a'}}, ConsistentRead: true} | {CapacityUnits: 2.0, Table: {CapacityUnits: 2.0}}
            GetItem    | {TableName: 'hash', Key: {pk: {S: 'none'}}}                   | {CapacityUnits: 0.5, Table: {CapacityUnits: 0.5}}
            DeleteItem | {TableName: 'hash', Key: {pk: {S: 'a'}}}                      | {CapacityUnits: 5.0, Table: {CapacityUnits: 5.0}}
            DeleteItem | {TableName: 'hash', Key: {pk: {S: 'none'}}}                   | {CapacityUnits: 1.0, Table: {CapacityUnits: 1.0}}
            PutItem    | {TableName: 'hash', Item: {pk: {S: 'a'}}}                     | {CapacityUnits: 5.0, Table: {CapacityUnits: 5.0}}
            PutItem    | {TableName: 'tab', Item: {pk: {S: 'a'}, sk: {S: 'a'}}}        | {CapacityUnits: 2.0, Table: {CapacityUnits: 1.0}, GlobalSecondaryIndexes: {global: {CapacityUnits: 1.0}}}
            PutItem    | {TableName: 'tab', Item: {pk: {S: 'a'}, sk: {S: 'a'}, gk: {S: 'b'}}} | {CapacityUnits: 3.0, Table: {CapacityUnits: 1.0}, GlobalSecondaryIndexes: {global: {CapacityUnits: 2.0}}}
            PutItem    | {TableName: 'tab', Item: {pk: {S: 'a'}, sk: {S: 'a'}, gk: {S: 'a'}}} | {CapacityUnits: 1.0, Table: {CapacityUnits: 1.0}}
            UpdateItem | {TableName: 'collections', Key: {pk: {S: 'a'}, sk: {S: 'a'}}, AttributeUpdates: {lk: {Action: 'ADD', Value: {N: '1'}}}} | {CapacityUnits: 3.0, Table: {CapacityUnits: 1.0}, LocalSecondaryIndexes: {local: {CapacityUnits: 2.0}}}
            Query      | {TableName: 'tab', IndexName: 'global', KeyConditionExpression: 'gk = :v', ExpressionAttributeValues: {':v': {S: 'none'}}} | {CapacityUnits: 0.5, Table: {CapacityUnits: 0.0}, GlobalSecondaryIndexes: {global: {CapacityUnits: 0.5}}}
            Scan       | {TableName: 'collections', IndexName: 'local', Select: 'ALL_ATTRIBUTES', ConsistentRead: true} | {CapacityUnits: 2.0, Table: {CapacityUnits: 1.0}, LocalSecondaryIndexes: {local: {CapacityUnits: 1.0}}}
            """)
    void reportsTheCapacityOfTableAndIndexes(String operation, String request, String capacity) {
        ObjectNode expected = (ObjectNode) JsonCalls.parse(capacity);
        expected.set("TableName", JsonCalls.parse(request).get("TableName"));
        assertThat(consumed(operation, request, "INDEXES")).isEqualTo(expected);
        assertThat(consumed(operation, request, "NONE")).isNull();
    }

    @Test
    void reportsNoPartsUnlessAsked() {
        assertThat(consumed("GetItem", "{TableName: 'hash', Key: {pk: {S: 'a'}}}", "TOTAL"))
                .isEqualTo(JsonCalls.parse("{TableName: 'hash', CapacityUnits: 1.0}"));
    }

    @Test
    void countsDoubleInTransactions() {
        String writes =
                "{TransactItems: [{Put: {TableName: 'hash', Item: {pk: {S: 'b'}}}}, {ConditionCheck: {TableName:"
                        + " 'hash', Key: {pk: {S: 'a'}}, ConditionExpression: 'attribute_exists(pk)'}}], ClientRequestToken: 'x'}";
        assertThat(consumed("TransactWriteItems", writes, "INDEXES"))
                .isEqualTo(JsonCalls.parse("[{TableName: 'hash', CapacityUnits: 12.0, WriteCapacityUnits: 12.0,"
                        + " Table: {CapacityUnits: 12.0, WriteCapacityUnits: 12.0}}]"));
        assertThat(consumed("TransactWriteItems", writes, "TOTAL"))
                .as("the same transaction again, which only reads")
                .isEqualTo(JsonCalls.parse("[{TableName: 'hash', CapacityUnits: 6.0, ReadCapacityUnits: 6.0}]"));
        assertThat(consumed(
                        "TransactGetItems",
                        "{TransactItems: [{Get: {TableName: 'hash', Key: {pk: {S: 'a'}}}}, {Get: {TableName: 'hash', Key:"
                                + " {pk: {S: 'none'}}}}]}",
                        "INDEXES"))
                .isEqualTo(JsonCalls.parse("[{TableName: 'hash', CapacityUnits: 6.0, ReadCapacityUnits: 6.0,"
                        + " Table: {CapacityUnits: 6.0, ReadCapacityUnits: 6.0}}]"));
    }

    @Test
    void reportsEachTableOfABatch() {
        assertThat(consumed(
                        "BatchWriteItem",
                        "{RequestItems: {hash: [{DeleteRequest: {Key: {pk: {S: 'a'}}}}, {PutRequest: {Item: {pk: {S: 'c'}}}}],"
                                + " tab: [{DeleteRequest: {Key: {pk: {S: 'a'}, sk: {S: 'a'}}}}]}}",
                        "TOTAL"))
                .isEqualTo(JsonCalls.parse(
                        "[{TableName: 'hash', CapacityUnits: 6.0}, {TableName: 'tab', CapacityUnits: 2.0}]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PutItem    | TableName: 'collections', Item: {pk: {S: 'a'}, sk: {S: 'b'}}                    | {ItemCollectionKey: {pk: {S: 'a'}}, SizeEstimateRangeGB: [0.0, 1.0]}
            UpdateItem | TableName: 'collections', Key: {pk: {S: 'b'}, sk: {S: 'b'}}                     | {ItemCollectionKey: {pk: {S: 'b'}}, SizeEstimateRangeGB: [0.0, 1.0]}
            DeleteItem | TableName: 'collections', Key: {pk: {S: 'a'}, sk: {S: 'a'}}                     | {ItemCollectionKey: {pk: {S: 'a'}}, SizeEstimateRangeGB: [0.0, 1.0]}
            PutItem    | TableName: 'tab', Item: {pk: {S: 'a'}, sk: {S: 'b'}}                            |
            BatchWriteItem | RequestItems: {collections: [{DeleteRequest: {Key: {pk: {S: 'a'}, sk: {S: 'a'}}}}, {DeleteRequest: {Key: {pk: {S: 'a'}, sk: {S: 'b'}}}}], tab: [{DeleteRequest: {Key: {pk: {S: 'a'}, sk: {S: 'a'}}}}]} | {collections: [{ItemCollectionKey: {pk: {S: 'a'}}, SizeEstimateRangeGB: [0.0, 1.0]}]}
            TransactWriteItems | TransactItems: [{Put: {TableName: 'collections', Item: {pk: {S: 'a'}, sk: {S: 'z'}}}}] | {collections: [{ItemCollectionKey: {pk: {S: 'a'}}, SizeEstimateRangeGB: [0.0, 1.0]}]}
            """)
    void reportsItemCollectionsWhereThereAreLocalIndexes(String operation, String members, String metrics) {
        assertThat(calls.call(operation, "{ReturnItemCollectionMetrics: 'NONE', " + members + "}")
                        .get("ItemCollectionMetrics"))
                .isNull();
        assertThat(calls.call(operation, "{ReturnItemCollectionMetrics: 'SIZE', " + members + "}")
                        .get("ItemCollectionMetrics"))
                .isEqualTo(metrics == null ? null : JsonCalls.parse(metrics));
    }

    private JsonNode consumed(String operation, String request, String level) {
        ObjectNode asking = (ObjectNode) JsonCalls.parse(request);
        asking.set("ReturnConsumedCapacity", JsonNodeFactory.instance.textNode(level));
        return calls.call(operation, asking.toString()).get("ConsumedCapacity");
    }
}
