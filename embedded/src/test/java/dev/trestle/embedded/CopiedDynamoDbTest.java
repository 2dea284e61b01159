package dev.trestle.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** A DynamoDB that begins with the tables of another. */
class CopiedDynamoDbTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final String TABLE = "things";

    private final TestClock clock = TestClock.at(START);
    private final EmbeddedDynamoDb original =
            EmbeddedDynamoDb.builder().clock(clock).build();

    CopiedDynamoDbTest() {
        DynamoDbClient client = original.client();
        client.createTable(table -> table.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                        AttributeDefinition.builder()
                                .attributeName("id")
                                .attributeType(ScalarAttributeType.S)
                                .build(),
                        AttributeDefinition.builder()
                                .attributeName("kind")
                                .attributeType(ScalarAttributeType.S)
                                .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("id")
                        .keyType(KeyType.HASH)
                        .build())
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName("byKind")
                        .keySchema(KeySchemaElement.builder()
                                .attributeName("kind")
                                .keyType(KeyType.HASH)
                                .build())
                        .projection(all -> all.projectionType(ProjectionType.ALL))
                        .build()));
        client.updateTimeToLive(change -> change.tableName(TABLE)
                .timeToLiveSpecification(live -> live.attributeName("expires").enabled(true)));
        put(client, "a", "x");
    }

    @AfterEach
    void close() {
        original.close();
    }

    private EmbeddedDynamoDb copy() {
        return EmbeddedDynamoDb.builder().startingAs(original).clock(clock).build();
    }

    private static void put(DynamoDbClient client, String id, String kind) {
        client.putItem(put -> put.tableName(TABLE).item(item(id, kind)));
    }

    private static Map<String, AttributeValue> item(String id, String kind) {
        return Map.of("id", AttributeValue.fromS(id), "kind", AttributeValue.fromS(kind));
    }

    private static List<Map<String, AttributeValue>> ofKind(EmbeddedDynamoDb db, String kind) {
        return db.client()
                .query(query -> query.tableName(TABLE)
                        .indexName("byKind")
                        .keyConditionExpression("kind = :kind")
                        .expressionAttributeValues(Map.of(":kind", AttributeValue.fromS(kind))))
                .items();
    }

    private static TableDescription describe(EmbeddedDynamoDb db) {
        return db.client().describeTable(table -> table.tableName(TABLE)).table();
    }

    @Test
    void hasItsTablesItemsIndexesAndSettings() {
        try (EmbeddedDynamoDb copy = copy()) {
            assertThat(describe(copy)).isEqualTo(describe(original));
            assertThat(describe(copy).itemCount()).isEqualTo(1);
            assertThat(ofKind(copy, "x")).containsExactly(item("a", "x"));
            assertThat(copy.client()
                            .describeTimeToLive(live -> live.tableName(TABLE))
                            .timeToLiveDescription()
                            .attributeName())
                    .isEqualTo("expires");
        }
    }

    @Test
    void neitherSeesWhatIsWrittenToTheOther() {
        try (EmbeddedDynamoDb copy = copy()) {
            put(copy.client(), "b", "x");
            put(original.client(), "c", "x");
            copy.client().deleteItem(delete -> delete.tableName(TABLE).key(Map.of("id", AttributeValue.fromS("a"))));

            assertThat(ofKind(copy, "x")).containsExactly(item("b", "x"));
            assertThat(ofKind(original, "x")).containsExactlyInAnyOrder(item("a", "x"), item("c", "x"));
            assertThat(describe(copy).itemCount()).isEqualTo(1);
            assertThat(describe(original).itemCount()).isEqualTo(2);
        }
    }

    @Test
    void outlivesTheOriginal() {
        try (EmbeddedDynamoDb copy = copy()) {
            original.close();

            assertThat(ofKind(copy, "x")).hasSize(1);
        }
    }

    @Test
    void nothingStartsAsOneThatIsClosed() {
        original.close();

        assertThatThrownBy(this::copy).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
    }

    @Test
    void expiresByItsOwnClock() {
        original.client()
                .putItem(put -> put.tableName(TABLE)
                        .item(Map.of(
                                "id", AttributeValue.fromS("mortal"),
                                "expires",
                                        AttributeValue.fromN(Long.toString(
                                                START.plusSeconds(60).getEpochSecond())))));
        TestClock later = TestClock.at(START.plus(Duration.ofHours(1)));
        try (EmbeddedDynamoDb copy =
                EmbeddedDynamoDb.builder().startingAs(original).clock(later).build()) {
            assertThat(copy.sweep()).isEqualTo(1);
            assertThat(original.sweep()).isZero();
        }
    }

    @Test
    void tablesInAFolderAreCopiedByOtherMeans(@TempDir Path folder) {
        assertThatThrownBy(() -> EmbeddedDynamoDb.builder()
                        .at(folder)
                        .startingAs(original)
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("backup");
    }

    /** Says what a fresh start costs; asserts nothing of it. */
    @Test
    void saysHowLongItTakes() {
        int runs = 500;
        long[] times = new long[runs];
        for (int run = 0; run < runs; run++) {
            long start = System.nanoTime();
            try (EmbeddedDynamoDb copy = copy()) {
                times[run] = System.nanoTime() - start;
                assertThat(copy.client().listTables().tableNames()).containsExactly(TABLE);
            }
        }
        Arrays.sort(times);
        System.out.printf(
                "A copy of a DynamoDB: median %d µs, at most %d µs of %d%n",
                TimeUnit.NANOSECONDS.toMicros(times[runs / 2]), TimeUnit.NANOSECONDS.toMicros(times[runs - 1]), runs);
    }
}
