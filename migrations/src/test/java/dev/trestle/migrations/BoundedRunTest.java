package dev.trestle.migrations;

import static dev.trestle.migrations.Migration.migration;
import static dev.trestle.migrations.index.GlobalIndex.gsi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.TestClock;
import dev.trestle.engine.simulation.Simulation;
import dev.trestle.migrations.lease.LeaseRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Runs that may take so long and no longer, as in a function that is billed by time. */
class BoundedRunTest {

    private final TestClock clock = TestClock.at(TestTable.BEGINNING);
    private final TestTable table = TestTable.in(Simulation.NONE.withIndexChanges(Duration.ofMinutes(10)), clock);

    @AfterEach
    void closeTable() {
        table.close();
    }

    private Migrator migrator(DynamoDbClient client, MigrationWork up) {
        return Migrator.of(
                        client,
                        "app",
                        Customer.SHOP,
                        Migrations.of(migration("001-long").up(up).down(up)))
                .with(clock)
                .with(clock::advance);
    }

    private static void index(MigrationSteps m) {
        m.addIndex(gsi("gsi1").partition("gsi1pk").sort("gsi1sk").projectAll());
    }

    @Test
    void leaveAnIndexToDynamoDbAndTheRestToTheNextRun() {
        Listening listening = new Listening(table.client());
        Migrator bounded = migrator(listening.client(), BoundedRunTest::index).within(Duration.ofSeconds(20));
        Instant before = clock.instant();

        assertThatThrownBy(bounded::prepare)
                .isInstanceOf(MigrationInProgressException.class)
                .hasMessageContainingAll("IN_PROGRESS", "001-long", "app");

        assertThat(Duration.between(before, clock.instant())).isLessThanOrEqualTo(Duration.ofSeconds(21));
        assertThat(bounded.status()).extracting(MigrationStatus::state).containsExactly(MigrationState.IN_PROGRESS);
        assertThat(bounded.lease().flatMap(LeaseRecord::expires)).isEmpty();
        assertThatThrownBy(bounded::validate).isInstanceOf(PendingMigrationsException.class);
        assertThatThrownBy(bounded::prepare).isInstanceOf(MigrationInProgressException.class);

        clock.advance(Duration.ofMinutes(10));
        assertThat(bounded.prepare().applied()).containsExactly("001-long");
        assertThat(listening.operations()).containsOnlyOnce("updateTable");
    }

    @Test
    void goOnWithAPassWhereTheyWere() {
        migrator(table.client(), MigrationSteps::nothing).prepare();
        for (int i = 0; i < 200; i++) {
            table.put(Customer.number(i).item());
        }
        Migrator bounded = Migrator.of(
                        table.client(),
                        "app",
                        Customer.SHOP,
                        Migrations.of(migration("002-pass")
                                .up(m -> m.rewrite(Customer.class, customer -> customer.visited(1))
                                        .segments(1)
                                        .maxWriteUnits(10))))
                .with(clock)
                .with(clock::advance)
                .within(Duration.ofSeconds(6));
        List<Integer> done = new ArrayList<>();

        boolean inProgress = true;
        while (inProgress) {
            try {
                bounded.prepare();
                inProgress = false;
            } catch (MigrationInProgressException e) {
                done.add((int) table.items().stream()
                        .filter(item -> Customer.of(item).visits() == 1)
                        .count());
            }
        }

        assertThat(done).isSorted().doesNotHaveDuplicates().hasSizeBetween(2, 5);
        assertThat(table.items())
                .allSatisfy(item -> assertThat(Customer.of(item).version()).isEqualTo(2));
    }

    @Test
    void rollBackInTheSameWay() {
        Migrator unbounded = migrator(table.client(), BoundedRunTest::index);
        unbounded.up();
        Migrator dropping = Migrator.of(
                        table.client(),
                        "app",
                        Customer.SHOP,
                        Migrations.of(
                                migration("001-long").up(BoundedRunTest::index).down(m -> m.dropIndex("gsi1"))))
                .with(clock)
                .with(clock::advance);

        assertThatThrownBy(() -> dropping.within(Duration.ofSeconds(20)).down(Extent.steps(1)))
                .isInstanceOf(MigrationInProgressException.class);
        assertThat(dropping.status()).extracting(MigrationStatus::state).containsExactly(MigrationState.ROLLING_BACK);
        assertThat(dropping.down(Extent.steps(1)).rolledBack()).containsExactly("001-long");
    }
}
