package dev.trestle.migrations.index;

import static dev.trestle.migrations.index.GlobalIndex.gsi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.TestClock;
import dev.trestle.migrations.Listening;
import dev.trestle.migrations.TestTable;
import dev.trestle.migrations.waiting.Timing;
import dev.trestle.migrations.waiting.WaitTimeoutException;
import dev.trestle.table.schema.Design;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

class IndexChangesTest {

    private static final GlobalIndex GSI1 =
            gsi("gsi1").partition("gsi1pk").sort("gsi1sk").projectAll();

    private final TestTable testTable = TestTable.open();
    private final DynamoDbClient client = testTable.client();
    private final TestClock clock = TestClock.at(TestTable.BEGINNING);
    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void createTable() {
        testTable.create(Design.of("app", "pk", "sk").build());
    }

    @AfterEach
    void closeTable() {
        testTable.close();
    }

    private IndexChanges changes(DynamoDbClient through) {
        return new IndexChanges(
                through,
                testTable.name(),
                new Timing(clock, clock::advance),
                Duration.ofMinutes(5),
                () -> {},
                progress::add);
    }

    private List<GlobalSecondaryIndexDescription> indexes() {
        return client.describeTable(describe -> describe.tableName(testTable.name()))
                .table()
                .globalSecondaryIndexes();
    }

    @Test
    void addsAnIndexOfSeveralAttributesOfAnyType() {
        GlobalIndex byState = gsi("by-state")
                .partition("tenant")
                .partition("state")
                .sort("year", ScalarAttributeType.N)
                .sort("digest", ScalarAttributeType.B)
                .projectAll();

        changes(client).add(byState);

        assertThat(indexes())
                .singleElement()
                .satisfies(index -> assertThat(index.keySchema())
                        .extracting(key -> key.attributeName() + " " + key.keyType())
                        .containsExactly("tenant HASH", "state HASH", "year RANGE", "digest RANGE"));
        assertThat(client.describeTable(describe -> describe.tableName(testTable.name()))
                        .table()
                        .attributeDefinitions())
                .extracting(attribute -> attribute.attributeName() + " " + attribute.attributeType())
                .contains("tenant S", "state S", "year N", "digest B");
    }

    /** A client by which the indexes have this status as long as the test says so. */
    private DynamoDbClient showing(IndexStatus status, AtomicBoolean still) {
        return new Listening(client, (request, sending) -> {
                    Object response = sending.send();
                    if (!(response instanceof DescribeTableResponse described) || !still.get()) {
                        return response;
                    }
                    var shown = described.table().globalSecondaryIndexes().stream()
                            .map(index -> index.toBuilder()
                                    .indexStatus(status)
                                    .backfilling(true)
                                    .build())
                            .toList();
                    return DescribeTableResponse.builder()
                            .table(described.table().copy(table -> table.globalSecondaryIndexes(shown)))
                            .build();
                })
                .client();
    }

    static Stream<GlobalIndex> otherIndexesOfTheSameName() {
        return Stream.of(
                gsi("gsi1").partition("other").sort("gsi1sk").projectAll(),
                gsi("gsi1").partition("gsi1pk").sort("other").projectAll(),
                gsi("gsi1").partition("gsi1pk").projectAll(),
                gsi("gsi1").partition("gsi1sk").sort("gsi1pk").projectAll(),
                gsi("gsi1")
                        .partition("gsi1pk")
                        .sort("gsi1sk", ScalarAttributeType.N)
                        .projectAll(),
                gsi("gsi1").partition("gsi1pk").sort("gsi1sk").projectKeysOnly(),
                gsi("gsi1").partition("gsi1pk").sort("gsi1sk").project("name"));
    }

    @ParameterizedTest
    @MethodSource("otherIndexesOfTheSameName")
    void refusesAnIndexWhoseNameAnotherOneHas(GlobalIndex other) {
        changes(client).add(GSI1);

        assertThatThrownBy(() -> changes(client).add(other))
                .isInstanceOf(IndexConflictException.class)
                .hasMessageContainingAll("app", "gsi1");
        assertThat(indexes()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("otherIndexesOfTheSameName")
    void addsAnyIndexAndFindsItTheSameAfterwards(GlobalIndex index) {
        Listening listening = new Listening(client);
        changes(listening.client()).add(index);
        changes(listening.client()).add(index);

        assertThat(listening.operations()).containsOnlyOnce("updateTable");
        assertThat(indexes()).hasSize(1);
    }

    @Test
    void waitsUntilTheIndexIsActiveAndTellsHowItGetsOn() {
        AtomicBoolean creating = new AtomicBoolean(true);
        IndexChanges changes = new IndexChanges(
                showing(IndexStatus.CREATING, creating),
                testTable.name(),
                new Timing(clock, pause -> {
                    clock.advance(pause);
                    creating.set(progress.size() < 3);
                }),
                Duration.ofMinutes(5),
                () -> {},
                progress::add);

        changes.add(GSI1);

        assertThat(progress).hasSize(3).allMatch(message -> message.startsWith("index gsi1 is CREATING, being filled"));
    }

    @Test
    void waitsForAnIndexThatWasAlreadyOnItsWay() {
        changes(client).add(GSI1);
        AtomicBoolean creating = new AtomicBoolean(true);
        Listening listening = new Listening(showing(IndexStatus.CREATING, creating));
        new IndexChanges(
                        listening.client(),
                        testTable.name(),
                        new Timing(clock, pause -> creating.set(false)),
                        Duration.ofMinutes(5),
                        () -> {},
                        progress::add)
                .add(GSI1);

        assertThat(progress).hasSize(1);
        assertThat(listening.operations()).doesNotContain("updateTable");
    }

    @Test
    void doesNotWaitForEver() {
        assertThatThrownBy(() -> changes(showing(IndexStatus.CREATING, new AtomicBoolean(true)))
                        .add(GSI1))
                .isInstanceOf(WaitTimeoutException.class)
                .hasMessageContainingAll("300 s", "gsi1", "not ACTIVE", "app");
    }

    @Test
    void stopsWaitingWhenItHasTo() {
        AtomicInteger left = new AtomicInteger(4);
        IndexChanges changes = new IndexChanges(
                showing(IndexStatus.CREATING, new AtomicBoolean(true)),
                testTable.name(),
                new Timing(clock, clock::advance),
                Duration.ofMinutes(5),
                () -> {
                    if (left.decrementAndGet() == 0) {
                        throw new IllegalStateException("stop");
                    }
                },
                progress::add);

        assertThatThrownBy(() -> changes.add(GSI1)).hasMessage("stop");
    }

    @Test
    void waitsItsTurnWhenAnotherChangeOfTheTableIsUnderWay() {
        AtomicInteger refusals = new AtomicInteger();
        Listening busy = Listening.before(client, request -> {
            if (request instanceof UpdateTableRequest && refusals.getAndIncrement() < 2) {
                throw ResourceInUseException.builder().message("being updated").build();
            }
        });

        changes(busy.client()).add(GSI1);
        refusals.set(0);
        changes(busy.client()).drop("gsi1");

        assertThat(indexes()).isEmpty();
    }

    @Test
    void addsAnIndexToATableWithProvisionedCapacity() {
        client.createTable(Design.of("app", "pk", "sk").build().createTableRequest("provisioned").toBuilder()
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(
                        capacity -> capacity.readCapacityUnits(7L).writeCapacityUnits(3L))
                .build());

        new IndexChanges(
                        client,
                        "provisioned",
                        new Timing(clock, clock::advance),
                        Duration.ofMinutes(5),
                        () -> {},
                        progress::add)
                .add(GSI1);

        assertThat(client.describeTable(describe -> describe.tableName("provisioned"))
                        .table()
                        .globalSecondaryIndexes()
                        .get(0)
                        .provisionedThroughput()
                        .readCapacityUnits())
                .isEqualTo(7);
    }

    @Test
    void droppingAnIndexThatIsNotThereSendsNothing() {
        Listening listening = new Listening(client);

        changes(listening.client()).drop("gsi1");

        assertThat(listening.operations()).containsOnly("describeTable");
    }
}
