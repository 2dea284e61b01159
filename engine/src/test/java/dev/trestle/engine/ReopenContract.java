package dev.trestle.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.engine.operation.JsonCalls;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An engine that is opened on a storage which another has used is the same DynamoDB, whatever the storage. */
public abstract class ReopenContract {

    private Instant now = Instant.parse("2026-01-01T00:00:00.123456Z");
    private final InstantSource clock = () -> now;
    private Storage storage;
    private Engine engine;
    private JsonCalls calls;

    /** A storage that nobody has used. */
    protected abstract Storage create();

    /** The storage as somebody finds it who comes after this use of it. */
    protected abstract Storage reopen(Storage used);

    @AfterEach
    void closeEngineAndStorage() {
        engine.close();
        storage.close();
    }

    private Engine open() {
        return Engine.builder()
                .storage(storage)
                .clock(clock.withZone(ZoneOffset.UTC))
                .build();
    }

    private void reopen() {
        engine.close();
        storage = reopen(storage);
        engine = open();
        calls = new JsonCalls(engine);
    }

    @BeforeEach
    void createTableWithEverything() {
        storage = create();
        engine = open();
        calls = new JsonCalls(engine);
        calls.call("CreateTable", """
                {TableName: 'tab', ProvisionedThroughput: {ReadCapacityUnits: 5, WriteCapacityUnits: 6},
                 AttributeDefinitions: [{AttributeName: 'pk', AttributeType: 'S'}, {AttributeName: 'sk', AttributeType: 'N'},
                                        {AttributeName: 'lk', AttributeType: 'B'}, {AttributeName: 'gk', AttributeType: 'S'}],
                 KeySchema: [{AttributeName: 'pk', KeyType: 'HASH'}, {AttributeName: 'sk', KeyType: 'RANGE'}],
                 LocalSecondaryIndexes: [{IndexName: 'local', Projection: {ProjectionType: 'KEYS_ONLY'},
                    KeySchema: [{AttributeName: 'pk', KeyType: 'HASH'}, {AttributeName: 'lk', KeyType: 'RANGE'}]}],
                 GlobalSecondaryIndexes: [{IndexName: 'global',
                    Projection: {ProjectionType: 'INCLUDE', NonKeyAttributes: ['n']},
                    KeySchema: [{AttributeName: 'gk', KeyType: 'HASH'}, {AttributeName: 'sk', KeyType: 'RANGE'}],
                    ProvisionedThroughput: {ReadCapacityUnits: 7, WriteCapacityUnits: 8}}],
                 StreamSpecification: {StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES'},
                 SSESpecification: {Enabled: true}, TableClass: 'STANDARD_INFREQUENT_ACCESS',
                 WarmThroughput: {ReadUnitsPerSecond: 13000, WriteUnitsPerSecond: 5000},
                 ResourcePolicy: '{"Statement":{"Effect":"Allow","Principal":{"AWS":"000000000000"},\
                   "Action":"dynamodb:GetItem","Resource":"arn:aws:dynamodb:local:000000000000:table/tab"}}',
                 Tags: [{Key: 'z', Value: '1'}, {Key: 'a', Value: '2'}]}""");
        calls.call(
                "UpdateTimeToLive",
                "{TableName: 'tab', TimeToLiveSpecification: {AttributeName: 'ttl', Enabled: true}}");
        calls.call(
                "UpdateContinuousBackups",
                "{TableName: 'tab', PointInTimeRecoverySpecification: {PointInTimeRecoveryEnabled: true,"
                        + " RecoveryPeriodInDays: 7}}");
        calls.call(
                "UpdateContributorInsights",
                "{TableName: 'tab', IndexName: 'global', ContributorInsightsAction: 'ENABLE'}");
        calls.call(
                "EnableKinesisStreamingDestination",
                "{TableName: 'tab', StreamArn: 'arn:aws:kinesis:local:000000000000:stream/changes'}");
        for (int i = 0; i < 30; i++) {
            put(i, "");
        }
    }

    @Test
    void searchesVectorsAsBefore() {
        calls.call("CreateTable", """
                {TableName: 'vectors', BillingMode: 'PAY_PER_REQUEST',
                 AttributeDefinitions: [{AttributeName: 'pk', AttributeType: 'S'}, {AttributeName: 'team', AttributeType: 'S'},
                                        {AttributeName: 'kind', AttributeType: 'N'}],
                 KeySchema: [{AttributeName: 'pk', KeyType: 'HASH'}],
                 VectorIndexes: [{IndexName: 'near', VectorAttribute: {AttributeName: 'v'}, Dimensions: 2,
                    SearchSchema: [{AttributeName: 'team', SearchSchemaElementType: 'HASH'},
                                   {AttributeName: 'kind', SearchSchemaElementType: 'INLINE_FILTER'}],
                    DistanceFunction: 'DOT_PRODUCT', Projection: {ProjectionType: 'INCLUDE', NonKeyAttributes: ['n']}}]}""");
        calls.call(
                "UpdateTimeToLive",
                "{TableName: 'vectors', TimeToLiveSpecification: {AttributeName: 'ttl', Enabled: true}}");
        for (int i = 0; i < 20; i++) {
            calls.call("PutItem", """
                    {TableName: 'vectors', Item: {pk: {S: 'p%d'}, team: {S: 't%d'}, kind: {N: '%d'}, n: {S: 'n'},
                     ttl: {N: '%d'}, v: {L: [{N: '%d'}, {N: '0.5'}]}}}""".formatted(i, i % 2, i % 3, now.getEpochSecond() + 1000L * i, i));
        }
        String search = """
                {TableName: 'vectors', IndexName: 'near', TopK: 5, SearchVector: [{N: '1'}, {N: '2'}],
                 SearchConditionExpression: 'team = :t AND kind = :k', ReturnConsumedCapacity: 'INDEXES',
                 ExpressionAttributeValues: {':t': {S: 't1'}, ':k': {N: '1'}}}""";
        JsonNode found = calls.call("SearchVectors", search);
        assertThat(found.get("SearchResults")).hasSize(4);
        JsonNode described = calls.call("DescribeTable", "{TableName: 'vectors'}");
        reopen();
        assertThat(calls.call("SearchVectors", search)).isEqualTo(found);
        assertThat(calls.call("DescribeTable", "{TableName: 'vectors'}")).isEqualTo(described);
        now = now.plusSeconds(7500);
        assertThat(engine.sweep()).isEqualTo(8);
        JsonNode left = calls.call("SearchVectors", search);
        assertThat(left.get("SearchResults")).hasSize(2);
        reopen();
        assertThat(calls.call("SearchVectors", search)).isEqualTo(left);
        assertThat(calls.call("DescribeTable", "{TableName: 'vectors'}")
                        .at("/Table/VectorIndexes/0/ItemCount")
                        .asInt())
                .isEqualTo(12);
        assertThat(storage.names()).anyMatch(name -> name.endsWith("/near"));
        calls.call("DeleteTable", "{TableName: 'vectors'}");
        assertThat(storage.names()).noneMatch(name -> name.endsWith("/near"));
    }

    private void put(int number, String more) {
        calls.call(
                "PutItem",
                "{TableName: 'tab', Item: {pk: {S: 'p'}, sk: {N: '%d'}, lk: {B: '%s'}, gk: {S: 'g%d'}, n: {N: '1'}%s}}"
                        .formatted(number, number % 2 == 0 ? "AAEC" : "AAED", number % 3, more));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DescribeTable                         | {TableName: 'tab'}
            ListTables                            | {}
            Scan                                  | {TableName: 'tab'}
            Scan                                  | {TableName: 'tab', IndexName: 'global', ReturnConsumedCapacity: 'INDEXES'}
            Query                                 | {TableName: 'tab', IndexName: 'local', KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: {':p': {S: 'p'}}}
            Query                                 | {TableName: 'tab', IndexName: 'global', KeyConditionExpression: 'gk = :g', ExpressionAttributeValues: {':g': {S: 'g1'}}, ScanIndexForward: false}
            DescribeTimeToLive                    | {TableName: 'tab'}
            ListTagsOfResource                    | {ResourceArn: 'arn:aws:dynamodb:local:000000000000:table/tab'}
            GetResourcePolicy                     | {ResourceArn: 'arn:aws:dynamodb:local:000000000000:table/tab'}
            DescribeContinuousBackups             | {TableName: 'tab'}
            DescribeContributorInsights           | {TableName: 'tab', IndexName: 'global'}
            DescribeKinesisStreamingDestination   | {TableName: 'tab'}
            ListStreams                           | {}
            ListBackups                           | {}
            """)
    void answersAsBefore(String operation, String request) {
        calls.call("CreateBackup", "{TableName: 'tab', BackupName: 'one'}");
        JsonNode before = calls.call(operation, request);
        assertThat(before).isNotEmpty();
        reopen();
        assertThat(calls.call(operation, request)).isEqualTo(before);
    }

    @Test
    void goesOnInAStreamFromAnOldIterator() {
        String iterator = iterator("TRIM_HORIZON");
        JsonNode first = calls.call("GetRecords", "{ShardIterator: '" + iterator + "', Limit: 10}");
        String latest = iterator("LATEST");
        JsonNode description = description();
        JsonNode all =
                calls.call("GetRecords", "{ShardIterator: '" + iterator + "'}").get("Records");
        reopen();
        assertThat(description()).isEqualTo(description);
        assertThat(calls.call("GetRecords", "{ShardIterator: '" + iterator + "'}")
                        .get("Records"))
                .isEqualTo(all);
        put(30, "");
        String next = first.get("NextShardIterator").asText();
        JsonNode rest =
                calls.call("GetRecords", "{ShardIterator: '" + next + "'}").get("Records");
        assertThat(rest).hasSize(21);
        assertThat(rest.get(20).at("/dynamodb/SequenceNumber").asText())
                .isGreaterThan(rest.get(19).at("/dynamodb/SequenceNumber").asText());
        assertThat(calls.call("GetRecords", "{ShardIterator: '" + latest + "'}").get("Records"))
                .containsExactly(rest.get(20));
    }

    @Test
    void usesNoSequenceNumberAgainThoughWritesFailedOrAllWasTrimmed() {
        String failing = "{TableName: 'tab', Key: {pk: {S: 'p'}, sk: {N: '0'}}, UpdateExpression: 'SET gk = :bad',"
                + " ExpressionAttributeValues: {':bad': {N: '1'}}}";
        String transaction = "{TransactItems: [{Put: {TableName: 'tab', Item: {pk: {S: 'q'}, sk: {N: '1'}}}}, {Update: "
                + failing + "}]}";
        assertThat(calls.outcome("TransactWriteItems", transaction)).startsWith("TransactionCanceledException");
        String latest = iterator("LATEST");
        reopen();
        put(30, "");
        assertThat(records(latest)).hasSize(1);
        String last = records(iterator("TRIM_HORIZON"))
                .get(30)
                .at("/dynamodb/SequenceNumber")
                .asText();
        now = now.plus(Duration.ofHours(25));
        assertThat(records(iterator("TRIM_HORIZON"))).isEmpty();
        reopen();
        assertThat(records(iterator("TRIM_HORIZON"))).isEmpty();
        put(31, "");
        List<JsonNode> records = records(iterator("TRIM_HORIZON"));
        assertThat(records).hasSize(1);
        assertThat(records.get(0).at("/dynamodb/SequenceNumber").asText()).isGreaterThan(last);
    }

    @Test
    void keepsAStreamThatHasEndedFor24Hours() {
        String iterator = iterator("TRIM_HORIZON");
        calls.call("UpdateTable", "{TableName: 'tab', StreamSpecification: {StreamEnabled: false}}");
        JsonNode description = description();
        JsonNode records = calls.call("GetRecords", "{ShardIterator: '" + iterator + "'}");
        reopen();
        assertThat(description()).isEqualTo(description);
        assertThat(calls.call("GetRecords", "{ShardIterator: '" + iterator + "'}"))
                .isEqualTo(records);
        put(30, "");
        assertThat(description()).isEqualTo(description);
        now = now.plus(Duration.ofHours(24));
        reopen();
        assertThat(calls.call("ListStreams", "{}").get("Streams")).isEmpty();
        assertThat(storage.names()).noneMatch(name -> name.startsWith("stream/"));
    }

    @Test
    void restoresFromABackupOfATableThatIsGone() {
        JsonNode items = calls.call("Scan", "{TableName: 'tab'}").get("Items");
        String arn = calls.call("CreateBackup", "{TableName: 'tab', BackupName: 'one'}")
                .at("/BackupDetails/BackupArn")
                .asText();
        JsonNode described = calls.call("DescribeBackup", "{BackupArn: '" + arn + "'}");
        calls.call("DeleteTable", "{TableName: 'tab'}");
        reopen();
        JsonNode reopened = calls.call("DescribeBackup", "{BackupArn: '" + arn + "'}");
        assertThat(reopened.at("/BackupDescription/BackupDetails"))
                .isEqualTo(described.at("/BackupDescription/BackupDetails"));
        assertThat(calls.call("ListBackups", "{BackupType: 'ALL'}").get("BackupSummaries"))
                .hasSize(2);
        calls.call("RestoreTableFromBackup", "{BackupArn: '" + arn + "', TargetTableName: 'restored'}");
        reopen();
        assertThat(calls.call("Scan", "{TableName: 'restored'}").get("Items")).isEqualTo(items);
        assertThat(calls.call("Scan", "{TableName: 'restored', IndexName: 'local'}")
                        .get("Count")
                        .asInt())
                .isEqualTo(30);
        assertThat(calls.call("DescribeTable", "{TableName: 'restored'}")
                        .at("/Table/ItemCount")
                        .asInt())
                .isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TransactWriteItems | {TransactItems: [{Update: {TableName: 'tab', Key: {pk: {S: 'p'}, sk: {N: '0'}}, UpdateExpression: 'ADD n :one', ExpressionAttributeValues: {':one': {N: '1'}}}}, {Put: {TableName: 'tab', Item: {pk: {S: 'q'}, sk: {N: '1'}, set: {SS: ['a', 'b']}}}}]}
            ExecuteTransaction | {TransactStatements: [{Statement: "UPDATE tab SET n = n + 1 WHERE pk = 'p' AND sk = 0"}]}
            """)
    void carriesATransactionOutOnceForItsToken(String operation, String request) {
        ObjectNode transaction = (ObjectNode) JsonCalls.parse(request);
        transaction.put("ClientRequestToken", "token").put("ReturnConsumedCapacity", "INDEXES");
        calls.call(operation, transaction.toString());
        JsonNode again = calls.call(operation, transaction.toString());
        reopen();
        assertThat(calls.call(operation, transaction.toString())).isEqualTo(again);
        assertThat(counter()).isEqualTo(2);
        ObjectNode other =
                (ObjectNode) JsonCalls.parse(request.replace(" 0", " 2").replace("'0'", "'2'"));
        other.put("ClientRequestToken", "token");
        assertThat(calls.outcome(operation, other.toString())).startsWith("IdempotentParameterMismatchException");
        now = now.plus(Duration.ofMinutes(10));
        reopen();
        calls.call(operation, transaction.toString());
        assertThat(counter()).isEqualTo(3);
        now = now.plus(Duration.ofMinutes(10));
        engine.sweep();
        assertThat(tokens()).isZero();
    }

    @Test
    void forgetsExpiredTokensAsOthersCome() {
        for (int i = 0; i < 10; i++) {
            transact("old" + i);
        }
        assertThat(tokens()).isEqualTo(10);
        now = now.plus(Duration.ofMinutes(10));
        reopen();
        for (int i = 0; i < 5; i++) {
            transact("new" + i);
        }
        assertThat(tokens()).isEqualTo(5);
    }

    private void transact(String token) {
        calls.call(
                "TransactWriteItems",
                "{ClientRequestToken: '" + token + "',"
                        + " TransactItems: [{Delete: {TableName: 'tab', Key: {pk: {S: 'p'}, sk: {N: '0'}}}}]}");
    }

    private int tokens() {
        List<OrderedMap.Entry> tokens = new ArrayList<>();
        storage.map("tokens").scan(KeyRange.ALL, false).forEachRemaining(tokens::add);
        return tokens.size();
    }

    private int counter() {
        return calls.call("GetItem", "{TableName: 'tab', Key: {pk: {S: 'p'}, sk: {N: '0'}}}")
                .at("/Item/n/N")
                .asInt();
    }

    @Test
    void deletesWhatExpiredMeanwhile() {
        put(30, ", ttl: {N: '%d'}".formatted(now.getEpochSecond() + 60));
        reopen();
        now = now.plusSeconds(120);
        assertThat(engine.sweep()).isEqualTo(1);
        assertThat(calls.call("DescribeTable", "{TableName: 'tab'}")
                        .at("/Table/ItemCount")
                        .asInt())
                .isEqualTo(30);
    }

    @Test
    void refusesTheTablesOfAnotherAccountOrRegion() {
        engine.close();
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() ->
                        Engine.builder().storage(storage).region("eu-west-1").build())
                .withMessageContaining("region local")
                .satisfies(error -> assertThat(error.kind()).isEqualTo(StorageException.Kind.OTHER_ACCOUNT));
        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> Engine.builder()
                        .storage(storage)
                        .accountId("123456789012")
                        .build());
    }

    private JsonNode description() {
        return calls.call("DescribeStream", "{StreamArn: '" + streamArn() + "'}");
    }

    private String streamArn() {
        return calls.call("DescribeTable", "{TableName: 'tab'}")
                .at("/Table/LatestStreamArn")
                .asText();
    }

    private String iterator(String type) {
        String shard = description().at("/StreamDescription/Shards/0/ShardId").asText();
        return calls.call(
                        "GetShardIterator",
                        "{StreamArn: '%s', ShardId: '%s', ShardIteratorType: '%s'}".formatted(streamArn(), shard, type))
                .get("ShardIterator")
                .asText();
    }

    private List<JsonNode> records(String iterator) {
        List<JsonNode> records = new ArrayList<>();
        calls.call("GetRecords", "{ShardIterator: '" + iterator + "'}")
                .get("Records")
                .forEach(records::add);
        return records;
    }
}
