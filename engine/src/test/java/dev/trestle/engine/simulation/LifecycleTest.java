package dev.trestle.engine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.trestle.engine.Engine;
import dev.trestle.engine.operation.JsonCalls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleTest {

    private static final Duration TABLE = Duration.ofSeconds(10);
    private static final Duration INDEX = Duration.ofSeconds(60);
    private static final Duration FEATURE = Duration.ofSeconds(5);

    private static final String CREATE = """
            {TableName: 'tab', BillingMode: 'PAY_PER_REQUEST',
             AttributeDefinitions: [{AttributeName: 'pk', AttributeType: 'S'}],
             KeySchema: [{AttributeName: 'pk', KeyType: 'HASH'}]}""";
    private static final String ADD_INDEX = """
            {TableName: 'tab', AttributeDefinitions: [{AttributeName: '%1$s', AttributeType: 'S'}],
             GlobalSecondaryIndexUpdates: [{Create: {IndexName: 'by-%1$s',
               KeySchema: [{AttributeName: '%1$s', KeyType: 'HASH'}], Projection: {ProjectionType: 'ALL'}}}]}""";
    private static final String DROP_INDEX =
            "{TableName: 'tab', GlobalSecondaryIndexUpdates: [{Delete: {IndexName: 'by-%s'}}]}";
    private static final String IN_USE = "ResourceInUseException: Attempt to change a resource which is still in use: ";

    private final HandClock time = new HandClock();
    private final Engine engine = Engine.builder()
            .clock(time.clock())
            .simulate(Simulation.NONE
                    .withTableChanges(TABLE)
                    .withIndexChanges(INDEX)
                    .withFeatureChanges(FEATURE))
            .build();
    private final JsonCalls calls = new JsonCalls(engine);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void aTableIsCreatingUntilItsTimeHasPassed() {
        calls.call("CreateTable", CREATE);
        assertThat(status()).isEqualTo("CREATING");
        time.pass(TABLE.minusMillis(1));
        assertThat(status()).isEqualTo("CREATING");
        time.pass(Duration.ofMillis(1));
        assertThat(status()).isEqualTo("ACTIVE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PutItem            | {TableName: 'tab', Item: {pk: {S: '1'}}}
            GetItem            | {TableName: 'tab', Key: {pk: {S: '1'}}}
            Scan               | {TableName: 'tab'}
            BatchGetItem       | {RequestItems: {tab: {Keys: [{pk: {S: '1'}}]}}}
            TransactWriteItems | {TransactItems: [{Put: {TableName: 'tab', Item: {pk: {S: '1'}}}}]}
            ExecuteStatement   | {Statement: 'SELECT * FROM tab'}
            """)
    void itemsOfATableThatIsCreatingCannotBeReachedYet(String operation, String request) {
        calls.call("CreateTable", CREATE);
        assertThat(calls.outcome(operation, request))
                .isEqualTo("ResourceNotFoundException: Requested resource not found");
        time.pass(TABLE);
        assertThat(calls.outcome(operation, request)).startsWith("{");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UpdateTable      | {TableName: 'tab', DeletionProtectionEnabled: true}
            DeleteTable      | {TableName: 'tab'}
            UpdateTimeToLive | {TableName: 'tab', TimeToLiveSpecification: {Enabled: true, AttributeName: 'ttl'}}
            """)
    void aTableThatIsCreatingCannotBeChanged(String operation, String request) {
        calls.call("CreateTable", CREATE);
        assertThat(calls.outcome(operation, request)).isEqualTo(IN_USE + "Table is being created: tab");
        time.pass(TABLE);
        assertThat(calls.outcome(operation, request)).startsWith("{");
    }

    @Test
    void tagsOfATableThatIsCreatingAreNotFound() {
        calls.call("CreateTable", CREATE);
        String request = "{ResourceArn: 'arn:aws:dynamodb:local:000000000000:table/tab'}";
        assertThat(calls.outcome("ListTagsOfResource", request))
                .isEqualTo("ResourceNotFoundException: Requested resource not found: ResourceArn:"
                        + " arn:aws:dynamodb:local:000000000000:table/tab not found");
        time.pass(TABLE);
        assertThat(calls.outcome("ListTagsOfResource", request)).isEqualTo("{\"Tags\":[]}");
    }

    @Test
    void aTableThatIsUpdatingServesItemsButCannotBeChangedAgain() {
        createTable();
        calls.call("UpdateTable", "{TableName: 'tab', TableClass: 'STANDARD_INFREQUENT_ACCESS'}");
        assertThat(status()).isEqualTo("UPDATING");
        calls.call("PutItem", "{TableName: 'tab', Item: {pk: {S: '1'}}}");
        String again = "{TableName: 'tab', DeletionProtectionEnabled: false}";
        assertThat(calls.outcome("UpdateTable", again)).isEqualTo(IN_USE + "Table is being updated: tab");
        assertThat(calls.outcome("DeleteTable", "{TableName: 'tab'}"))
                .isEqualTo(IN_USE + "Table: tab is in the process of being updated.");
        time.pass(TABLE);
        assertThat(status()).isEqualTo("ACTIVE");
        assertThat(calls.outcome("UpdateTable", again)).startsWith("{");
    }

    @Test
    void aTableThatIsDeletingIsSeenGoingButHoldsNothing() {
        createTable();
        calls.call("DeleteTable", "{TableName: 'tab'}");
        assertThat(status()).isEqualTo("DELETING");
        assertThat(calls.outcome("ListTables", "{}")).contains("tab");
        assertThat(calls.outcome("DeleteTable", "{TableName: 'tab'}"))
                .isEqualTo(IN_USE + "Table is being deleted: tab");
        assertThat(calls.outcome("Scan", "{TableName: 'tab'}"))
                .isEqualTo("ResourceNotFoundException: Requested resource not found");
        assertThat(calls.outcome("CreateTable", CREATE)).isEqualTo("ResourceInUseException: Table already exists: tab");
        assertThat(calls.outcome("UpdateTable", "{TableName: 'tab', DeletionProtectionEnabled: true}"))
                .isEqualTo(IN_USE + "Table is being deleted: tab");
        time.pass(TABLE);
        assertThat(calls.outcome("DescribeTable", "{TableName: 'tab'}"))
                .isEqualTo("ResourceNotFoundException: Requested resource not found: Table: tab not found");
        assertThat(calls.outcome("ListTables", "{}")).doesNotContain("tab");
        assertThat(calls.outcome("CreateTable", CREATE)).startsWith("{");
        assertThat(status()).isEqualTo("CREATING");
    }

    @Test
    void anIndexIsAllocatedThenFilledAndThenRead() {
        createTable();
        calls.call("PutItem", "{TableName: 'tab', Item: {pk: {S: '1'}, a: {S: 'x'}}}");
        addIndex("a");
        assertThat(status()).isEqualTo("UPDATING");
        assertThat(indexes()).containsExactly("by-a CREATING false");
        time.pass(TABLE);
        assertThat(status()).isEqualTo("ACTIVE");
        assertThat(indexes()).containsExactly("by-a CREATING true");
        String scan = "{TableName: 'tab', IndexName: 'by-a'}";
        assertThat(calls.outcome("Scan", scan)).isEqualTo("Cannot read from backfilling global secondary index: by-a");
        assertThat(calls.outcome("ExecuteStatement", "{Statement: 'SELECT * FROM \"tab\".\"by-a\"'}"))
                .isEqualTo("Cannot read from backfilling global secondary index: by-a");
        time.pass(INDEX);
        assertThat(indexes()).containsExactly("by-a ACTIVE null");
        assertThat(calls.call("Scan", scan).get("Count").intValue()).isEqualTo(1);
    }

    @Test
    void oneIndexIsMadeOrDroppedAtATime() {
        createTable();
        addIndex("a");
        assertThat(calls.outcome("UpdateTable", ADD_INDEX.formatted("b")))
                .isEqualTo(IN_USE + "Table is being updated: tab");
        time.pass(TABLE);
        assertThat(calls.outcome("UpdateTable", ADD_INDEX.formatted("b")))
                .isEqualTo("LimitExceededException: Subscriber limit exceeded:"
                        + " Only 1 online index can be created or deleted simultaneously per table");
        assertThat(calls.outcome("UpdateTable", """
                {TableName: 'tab', GlobalSecondaryIndexUpdates: [{Update: {IndexName: 'by-a',
                  OnDemandThroughput: {MaxReadRequestUnits: 5, MaxWriteRequestUnits: 5}}}]}"""))
                .isEqualTo(IN_USE + "Index is being created.  Table: tab Index: by-a");
        time.pass(INDEX);
        addIndex("b");
        assertThat(indexes()).containsExactly("by-a ACTIVE null", "by-b CREATING false");
    }

    @Test
    void anIndexThatIsBeingFilledCanBeDroppedAndIsSeenGoing() {
        createTable();
        addIndex("a");
        time.pass(TABLE);
        calls.call("UpdateTable", DROP_INDEX.formatted("a"));
        assertThat(indexes()).containsExactly("by-a DELETING null");
        assertThat(describe().get("AttributeDefinitions")).hasSize(2);
        assertThat(calls.outcome("Scan", "{TableName: 'tab', IndexName: 'by-a'}"))
                .isEqualTo("The table does not have the specified index: by-a");
        time.pass(TABLE.plus(INDEX));
        assertThat(indexes()).isEmpty();
        assertThat(describe().get("AttributeDefinitions")).hasSize(1);
    }

    @Test
    void aDroppedIndexIsInTheAnswerThoughNothingTakesTime() {
        JsonCalls instant = new JsonCalls(Engine.inMemory());
        instant.call("CreateTable", CREATE);
        instant.call("UpdateTable", ADD_INDEX.formatted("a"));
        JsonNode answer = instant.call("UpdateTable", DROP_INDEX.formatted("a")).get("TableDescription");
        assertThat(answer.get("GlobalSecondaryIndexes")
                        .get(0)
                        .get("IndexStatus")
                        .textValue())
                .isEqualTo("DELETING");
        assertThat(instant.call("DescribeTable", "{TableName: 'tab'}")
                        .get("Table")
                        .get("GlobalSecondaryIndexes"))
                .isNull();
    }

    @Test
    void aReplicaIsCreatingUntilItsTimeHasPassed() {
        createTable();
        calls.call("UpdateTable", "{TableName: 'tab', ReplicaUpdates: [{Create: {RegionName: 'us-east-1'}}]}");
        assertThat(describe().at("/Replicas/0/ReplicaStatus").textValue()).isEqualTo("CREATING");
        time.pass(TABLE);
        assertThat(describe().at("/Replicas/0/ReplicaStatus").textValue()).isEqualTo("ACTIVE");
    }

    @Test
    void aDroppedVectorIndexIsSeenGoing() {
        createTable();
        calls.call("UpdateTable", """
                {TableName: 'tab', VectorIndexUpdates: [{Create: {IndexName: 'vectors', VectorAttribute: {AttributeName: 'v'},
                 Dimensions: 2, DistanceFunction: 'COSINE', Projection: {ProjectionType: 'ALL'}}}]}""");
        time.pass(TABLE.plus(INDEX));
        calls.call("UpdateTable", "{TableName: 'tab', VectorIndexUpdates: [{Delete: {IndexName: 'vectors'}}]}");
        time.pass(TABLE);
        assertThat(describe().at("/VectorIndexes/0/IndexStatus").textValue()).isEqualTo("DELETING");
        time.pass(INDEX);
        assertThat(describe().has("VectorIndexes")).isFalse();
    }

    @Test
    void timeToLiveIsEnablingForAWhileAndCannotBeChangedMeanwhile() {
        createTable();
        String on = "{TableName: 'tab', TimeToLiveSpecification: {Enabled: true, AttributeName: 'ttl'}}";
        String off = on.replace("true", "false");
        calls.call("UpdateTimeToLive", on);
        assertThat(timeToLive()).isEqualTo("ENABLING");
        assertThat(calls.outcome("UpdateTimeToLive", off))
                .isEqualTo("Time to live has been modified multiple times within a fixed interval");
        time.pass(FEATURE);
        assertThat(timeToLive()).isEqualTo("ENABLED");
        calls.call("UpdateTimeToLive", off);
        assertThat(timeToLive()).isEqualTo("DISABLING");
        time.pass(FEATURE);
        assertThat(timeToLive()).isEqualTo("DISABLED");
    }

    @Test
    void aBackupIsCreatingForAWhileAndCannotBeUsedMeanwhile() {
        createTable();
        String arn = calls.call("CreateBackup", "{TableName: 'tab', BackupName: 'backup'}")
                .at("/BackupDetails/BackupArn")
                .textValue();
        String request = "{BackupArn: '" + arn + "'}";
        assertThat(backupStatus(request)).isEqualTo("CREATING");
        assertThat(calls.outcome("DeleteBackup", request)).startsWith("BackupInUseException");
        assertThat(calls.outcome("RestoreTableFromBackup", "{TargetTableName: 'new', BackupArn: '" + arn + "'}"))
                .startsWith("BackupInUseException");
        time.pass(FEATURE);
        assertThat(backupStatus(request)).isEqualTo("AVAILABLE");
        calls.call("RestoreTableFromBackup", "{TargetTableName: 'new', BackupArn: '" + arn + "'}");
        JsonNode restored = calls.call("DescribeTable", "{TableName: 'new'}").get("Table");
        assertThat(restored.get("TableStatus").textValue()).isEqualTo("CREATING");
        assertThat(restored.at("/RestoreSummary/RestoreInProgress").booleanValue())
                .isTrue();
    }

    @Test
    void otherFeaturesTakeTheirTimeToo() {
        createTable();
        calls.call("UpdateContributorInsights", "{TableName: 'tab', ContributorInsightsAction: 'ENABLE'}");
        calls.call("EnableKinesisStreamingDestination", "{TableName: 'tab', StreamArn: '" + KINESIS + "'}");
        calls.call("UpdateTable", "{TableName: 'tab', SSESpecification: {Enabled: true}}");
        assertThat(featureStatuses()).containsExactly("ENABLING", "ENABLING", "UPDATING");
        time.pass(FEATURE);
        assertThat(featureStatuses()).containsExactly("ENABLED", "ACTIVE", "ENABLED");
    }

    private static final String KINESIS = "arn:aws:kinesis:local:000000000000:stream/changes";

    private List<String> featureStatuses() {
        return List.of(
                calls.call("DescribeContributorInsights", "{TableName: 'tab'}")
                        .get("ContributorInsightsStatus")
                        .textValue(),
                calls.call("DescribeKinesisStreamingDestination", "{TableName: 'tab'}")
                        .at("/KinesisDataStreamDestinations/0/DestinationStatus")
                        .textValue(),
                describe().at("/SSEDescription/Status").textValue());
    }

    private void createTable() {
        calls.call("CreateTable", CREATE);
        time.pass(TABLE);
    }

    private void addIndex(String attribute) {
        calls.call("UpdateTable", ADD_INDEX.formatted(attribute));
    }

    private JsonNode describe() {
        return calls.call("DescribeTable", "{TableName: 'tab'}").get("Table");
    }

    private String status() {
        return describe().get("TableStatus").textValue();
    }

    private String timeToLive() {
        return calls.call("DescribeTimeToLive", "{TableName: 'tab'}")
                .at("/TimeToLiveDescription/TimeToLiveStatus")
                .textValue();
    }

    private String backupStatus(String request) {
        return calls.call("DescribeBackup", request)
                .at("/BackupDescription/BackupDetails/BackupStatus")
                .textValue();
    }

    /** Each index with its status and whether it is said to be backfilling. */
    private List<String> indexes() {
        List<String> indexes = new ArrayList<>();
        describe().path("GlobalSecondaryIndexes").forEach(index -> {
            JsonNode filling = index.get("Backfilling");
            indexes.add(index.get("IndexName").textValue() + " "
                    + index.get("IndexStatus").textValue() + " " + (filling == null ? "null" : filling.toString()));
        });
        return indexes;
    }
}
