package dev.trestle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.engine.operation.JsonCalls;
import dev.trestle.engine.storage.DyingStorage;
import dev.trestle.engine.storage.MemoryStorage;
import dev.trestle.engine.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ends the process after each single change of the storage that a request makes, and opens what is left. */
class InterruptedChangeTest {

    /** More than an index is filled with at once. */
    private static final int ITEMS = 60;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CreateTable             | {TableName: 'new', BillingMode: 'PAY_PER_REQUEST', AttributeDefinitions: [{AttributeName: 'pk', AttributeType: 'S'}, {AttributeName: 'a', AttributeType: 'S'}], KeySchema: [{AttributeName: 'pk', KeyType: 'HASH'}], GlobalSecondaryIndexes: [{IndexName: 'byA', KeySchema: [{AttributeName: 'a', KeyType: 'HASH'}], Projection: {ProjectionType: 'ALL'}}], StreamSpecification: {StreamEnabled: true, StreamViewType: 'KEYS_ONLY'}}
            DeleteTable             | {TableName: 'tab'}
            UpdateTable             | {TableName: 'tab', AttributeDefinitions: [{AttributeName: 'b', AttributeType: 'S'}], GlobalSecondaryIndexUpdates: [{Create: {IndexName: 'byB', KeySchema: [{AttributeName: 'b', KeyType: 'HASH'}], Projection: {ProjectionType: 'KEYS_ONLY'}}}]}
            UpdateTable             | {TableName: 'tab', GlobalSecondaryIndexUpdates: [{Delete: {IndexName: 'byA'}}]}
            UpdateTable             | {TableName: 'tab', VectorIndexUpdates: [{Create: {IndexName: 'byW', VectorAttribute: {AttributeName: 'v'}, Dimensions: 2, DistanceFunction: 'COSINE', Projection: {ProjectionType: 'KEYS_ONLY'}}}]}
            UpdateTable             | {TableName: 'tab', VectorIndexUpdates: [{Delete: {IndexName: 'byV'}}]}
            UpdateTable             | {TableName: 'tab', StreamSpecification: {StreamEnabled: false}}
            CreateBackup            | {TableName: 'tab', BackupName: 'second'}
            DeleteBackup            | {BackupArn: 'BACKUP'}
            RestoreTableFromBackup  | {TargetTableName: 'restored', BackupArn: 'BACKUP'}
            RestoreTableToPointInTime | {TargetTableName: 'restored', SourceTableName: 'tab', UseLatestRestorableTime: true}
            UpdateContinuousBackups | {TableName: 'tab', PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: false}}
            """)
    void isDoneOrUndoneWhenTheStorageIsOpenedAgain(String operation, String request) {
        String before = outline(prepared());
        Storage done = prepared();
        change(done, operation, request);
        String after = outline(done);
        assertThat(after).isNotEqualTo(before);
        Set<String> seen = new TreeSet<>();
        boolean died = true;
        for (int changes = 0; died; changes++) {
            Storage storage = prepared();
            died = dies(new DyingStorage(storage, changes), operation, request);
            seen.add(outline(storage));
            checkWhole(storage);
        }
        assertThat(seen).containsExactlyInAnyOrder(before, after);
    }

    @Test
    void anIndexIsFilledWithFarFewerCommitsThanItHasItems() {
        Storage storage = new DyingStorage(prepared(), ITEMS / 4);
        change(storage, "UpdateTable", """
                {TableName: 'tab', AttributeDefinitions: [{AttributeName: 'b', AttributeType: 'S'}],
                 GlobalSecondaryIndexUpdates: [{Create: {IndexName: 'byB', Projection: {ProjectionType: 'ALL'},
                                                         KeySchema: [{AttributeName: 'b', KeyType: 'HASH'}]}}]}""");
        try (Engine engine = open(storage)) {
            JsonNode found = new JsonCalls(engine).call("Query", """
                    {TableName: 'tab', IndexName: 'byB', KeyConditionExpression: 'b = :b', Select: 'COUNT',
                     ExpressionAttributeValues: {':b': {S: 'b'}}}""");
            assertThat(found.get("Count").asInt()).isEqualTo(ITEMS);
        }
    }

    private static boolean dies(Storage storage, String operation, String request) {
        try {
            change(storage, operation, request);
            return false;
        } catch (DyingStorage.Death e) {
            return true;
        }
    }

    private static void change(Storage storage, String operation, String request) {
        try (Engine engine = open(storage)) {
            JsonCalls calls = new JsonCalls(engine);
            String arn = request.contains("BACKUP") ? backups(calls).get(0) : "";
            calls.call(operation, request.replace("BACKUP", arn));
        }
    }

    /** A table with a stream, an index of each kind, continuous backups and a backup. */
    private static Storage prepared() {
        Storage storage = new MemoryStorage();
        try (Engine engine = open(storage)) {
            JsonCalls calls = new JsonCalls(engine);
            calls.call("CreateTable", """
                    {TableName: 'tab', BillingMode: 'PAY_PER_REQUEST',
                     AttributeDefinitions: [{AttributeName: 'pk', AttributeType: 'S'},
                                            {AttributeName: 'a', AttributeType: 'S'}],
                     KeySchema: [{AttributeName: 'pk', KeyType: 'HASH'}],
                     GlobalSecondaryIndexes: [{IndexName: 'byA', Projection: {ProjectionType: 'ALL'},
                                               KeySchema: [{AttributeName: 'a', KeyType: 'HASH'}]}],
                     VectorIndexes: [{IndexName: 'byV', VectorAttribute: {AttributeName: 'v'}, Dimensions: 2,
                                      DistanceFunction: 'EUCLIDEAN', Projection: {ProjectionType: 'ALL'}}],
                     StreamSpecification: {StreamEnabled: true, StreamViewType: 'KEYS_ONLY'}}""");
            for (int i = 0; i < ITEMS; i++) {
                calls.call(
                        "PutItem",
                        "{TableName: 'tab', Item: {pk: {S: '%d'}, a: {S: '%d'}, b: {S: 'b'}, v: {L: [{N: '%d'}, {N: '1'}]}}}"
                                .formatted(i, i % 3, i));
            }
            calls.call("CreateBackup", "{TableName: 'tab', BackupName: 'first'}");
            calls.call(
                    "UpdateContinuousBackups",
                    "{TableName: 'tab', PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true}}");
        }
        return storage;
    }

    private static Engine open(Storage storage) {
        return Engine.builder().storage(storage).build();
    }

    private static List<String> backups(JsonCalls calls) {
        List<String> arns = new ArrayList<>();
        calls.call("ListBackups", "{BackupType: 'ALL'}")
                .get("BackupSummaries")
                .forEach(backup -> arns.add(backup.get("BackupArn").asText()));
        return arns;
    }

    /** Tables with their indexes, streams and continuous backups, and how many backups there are. */
    private static String outline(Storage storage) {
        try (Engine engine = open(storage)) {
            JsonCalls calls = new JsonCalls(engine);
            StringBuilder outline = new StringBuilder();
            for (JsonNode table : tables(calls)) {
                outline.append(table.get("TableName").asText())
                        .append(indexes(table))
                        .append(vectorIndexes(table))
                        .append(isBackedUp(calls, table));
            }
            for (JsonNode stream : calls.call("ListStreams", "{}").get("Streams")) {
                String request = "{StreamArn: '" + stream.get("StreamArn").asText() + "'}";
                outline.append(calls.call("DescribeStream", request)
                        .get("StreamDescription")
                        .get("StreamStatus"));
            }
            return outline.append(backups(calls).size()).toString();
        }
    }

    /** What is counted and indexed is what there is, and nothing is stored that belongs to nobody. */
    private static void checkWhole(Storage storage) {
        try (Engine engine = open(storage)) {
            JsonCalls calls = new JsonCalls(engine);
            int maps = mapsOfNoTable();
            for (JsonNode table : tables(calls)) {
                String name = table.get("TableName").asText();
                int items = count(calls, "{TableName: '" + name + "'}");
                assertThat(table.get("ItemCount").asInt()).isEqualTo(items);
                maps += isBackedUp(calls, table) ? 2 : 1;
                for (String index : indexes(table)) {
                    assertThat(count(calls, "{TableName: '" + name + "', IndexName: '" + index + "'}"))
                            .isEqualTo(items);
                    maps++;
                }
                for (String index : vectorIndexes(table)) {
                    assertThat(calls.call(
                                            "SearchVectors",
                                            "{TableName: '%s', IndexName: '%s', TopK: %d, SearchVector: [{N: '1'}, {N: '2'}]}"
                                                    .formatted(name, index, ITEMS + 1))
                                    .get("SearchResults"))
                            .hasSize(items);
                    maps++;
                }
            }
            maps += backups(calls).size();
            maps += calls.call("ListStreams", "{}").get("Streams").size();
            assertThat(storage.names()).hasSize(maps);
        }
    }

    private static int mapsOfNoTable() {
        Storage storage = new MemoryStorage();
        open(storage).close();
        return storage.names().size();
    }

    private static List<JsonNode> tables(JsonCalls calls) {
        List<JsonNode> tables = new ArrayList<>();
        for (JsonNode name : calls.call("ListTables", "{}").get("TableNames")) {
            tables.add(calls.call("DescribeTable", "{TableName: '" + name.asText() + "'}")
                    .get("Table"));
        }
        return tables;
    }

    private static boolean isBackedUp(JsonCalls calls, JsonNode table) {
        String name = table.get("TableName").asText();
        return calls.call("DescribeContinuousBackups", "{TableName: '" + name + "'}")
                .findValue("PointInTimeRecoveryStatus")
                .asText()
                .equals("ENABLED");
    }

    private static List<String> indexes(JsonNode table) {
        return names(table, "GlobalSecondaryIndexes");
    }

    private static List<String> vectorIndexes(JsonNode table) {
        return names(table, "VectorIndexes");
    }

    private static List<String> names(JsonNode table, String kind) {
        List<String> names = new ArrayList<>();
        for (JsonNode index : table.path(kind)) {
            assertThat(index.get("ItemCount").asInt())
                    .isEqualTo(table.get("ItemCount").asInt());
            names.add(index.get("IndexName").asText());
        }
        return names;
    }

    private static int count(JsonCalls calls, String request) {
        return calls.call("Scan", request).get("Count").asInt();
    }
}
