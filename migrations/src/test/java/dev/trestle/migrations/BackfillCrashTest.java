package dev.trestle.migrations;

import static dev.trestle.migrations.Migration.migration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.embedded.TestClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** A process dies somewhere in a pass over the table, and another one goes on from there. */
class BackfillCrashTest {

    private static final int ITEMS = 400;

    /** With this budget a segment reads and writes so many items before it says how far it is. */
    private static final int PAGE = 25;

    private final TestClock clock = TestClock.at(TestTable.BEGINNING);

    private Migrator migrator(DynamoDbClient client, String tableName, int segments) {
        Migrations list = Migrations.of(migration("001-pass")
                .up(m -> m.rewrite(Customer.class, customer -> customer.visited(1))
                        .segments(segments)
                        .maxWriteUnits(50)));
        return Migrator.of(client, tableName, Customer.SHOP, list).with(clock).with(clock::advance);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void losesAtMostAPageOfEachSegmentWhereverItDies(int segments) {
        for (int death = 1; death < ITEMS; death += 37) {
            diesAfter(death, segments);
        }
    }

    private void diesAfter(int writes, int segments) {
        try (TestTable table = TestTable.open()) {
            table.create(Customer.SHOP);
            for (int i = 0; i < ITEMS; i++) {
                table.put(Customer.number(i).item());
            }
            AtomicInteger written = new AtomicInteger();
            AtomicBoolean dead = new AtomicBoolean();
            Listening dying = Listening.before(table.client(), request -> {
                if (isPass(request) && written.incrementAndGet() > writes) {
                    dead.set(true);
                }
                if (dead.get()) {
                    throw new ConcurrentMigratorsTest.Killed();
                }
            });
            try {
                migrator(dying.client(), table.name(), segments).up();
            } catch (ConcurrentMigratorsTest.Killed expected) {
                assertThat(dead).isTrue();
            }
            clock.advance(Duration.ofMinutes(1));

            Listening second = new Listening(table.client());
            migrator(second.client(), table.name(), segments).up();

            assertThat(table.items())
                    .hasSize(ITEMS)
                    .allSatisfy(item -> assertThat(Customer.of(item).visits()).isEqualTo(1))
                    // None was written twice.
                    .allSatisfy(item -> assertThat(Customer.of(item).version()).isEqualTo(2));
            long pagesAgain =
                    second.operations().stream().filter("scan"::equals).count();
            int pagesDone = Math.max(0, writes - segments * PAGE) / PAGE;
            assertThat(pagesAgain).isLessThanOrEqualTo(ITEMS / PAGE + 2L * segments - pagesDone);
            assertThat(table.ofMigrations().keySet()).containsExactlyInAnyOrder("001-pass", "#LOCK");
        }
    }

    private static boolean isPass(Object request) {
        return request instanceof UpdateItemRequest update
                && !"#MIGRATIONS".equals(update.key().get("pk").s());
    }

    @Test
    void goesOnWithTheSegmentsThatItWasBegunWith() {
        try (TestTable table = TestTable.open()) {
            table.create(Customer.SHOP);
            for (int i = 0; i < ITEMS; i++) {
                table.put(Customer.number(i).item());
            }
            AtomicInteger written = new AtomicInteger();
            Listening dying = Listening.before(table.client(), request -> {
                if (isPass(request) && written.incrementAndGet() > 300) {
                    throw new ConcurrentMigratorsTest.Killed();
                }
            });
            try {
                migrator(dying.client(), table.name(), 4).up();
            } catch (ConcurrentMigratorsTest.Killed expected) {
                clock.advance(Duration.ofMinutes(1));
            }

            migrator(table.client(), table.name(), 3).up();

            assertThat(table.items())
                    .allSatisfy(item -> assertThat(Customer.of(item).version()).isEqualTo(2));
        }
    }
}
