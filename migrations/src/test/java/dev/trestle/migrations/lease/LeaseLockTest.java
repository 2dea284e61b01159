package dev.trestle.migrations.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.TestClock;
import dev.trestle.migrations.Listening;
import dev.trestle.migrations.TestTable;
import dev.trestle.migrations.partition.MigrationsPartition;
import dev.trestle.migrations.waiting.Timing;
import dev.trestle.table.schema.Design;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

class LeaseLockTest {

    private final TestTable testTable = TestTable.open();
    private final DynamoDbClient client = testTable.client();
    private final MigrationsPartition partition = new MigrationsPartition(testTable.name(), "pk", "sk");
    private final TestClock clock = TestClock.at(TestTable.BEGINNING);

    @BeforeEach
    void createTable() {
        testTable.create(Design.of("app", "pk", "sk").build());
    }

    @AfterEach
    void closeTable() {
        testTable.close();
    }

    private LeaseLock lock() {
        return lock(client);
    }

    private LeaseLock lock(DynamoDbClient through) {
        return new LeaseLock(
                through,
                partition,
                LeaseSettings.STANDARD.waitingAtMost(Duration.ofSeconds(1)),
                new Timing(clock, clock::advance));
    }

    private Lease acquire(String owner) {
        return lock().acquire(owner, message -> {});
    }

    private Map<String, AttributeValue> item(String sortKey) {
        return client.getItem(get -> get.tableName(testTable.name()).key(partition.key(sortKey)))
                .item();
    }

    private TransactWriteItem putting(String sortKey) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(testTable.name()).item(partition.key(sortKey)))
                .build();
    }

    @Test
    void countsTheAcquisitionsAlsoAfterAReleaseAndATakeover() {
        try (Lease lease = acquire("a")) {
            assertThat(lease.token()).isEqualTo(1);
        }
        Lease abandoned = acquire("b");
        assertThat(abandoned.token()).isEqualTo(2);
        clock.advance(Duration.ofSeconds(36));
        try (Lease lease = acquire("c")) {
            assertThat(lease.token()).isEqualTo(3);
        }
        assertThat(LeaseRecord.of(item("#LOCK"))).hasValue(new LeaseRecord("c", 3, Optional.empty()));
    }

    @Test
    void letsOneHoldItAtATime() {
        try (Lease lease = acquire("a")) {
            assertThatThrownBy(() -> acquire("b"))
                    .isInstanceOfSatisfying(
                            LeaseHeldException.class, e -> assertThat(e.code()).isEqualTo("TRESTLE-M003"))
                    .hasMessageContainingAll("app", " a,", "2026-03-01T12:00:30Z");
            lease.ensureHeld();
        }
        acquire("b").close();
    }

    @Test
    void allowsForClocksThatDiffer() {
        try (Lease lease = acquire("a")) {
            clock.advance(Duration.ofSeconds(32));

            assertThatThrownBy(() -> acquire("b")).isInstanceOf(LeaseHeldException.class);
            lease.write(putting("x"));
        }
    }

    @Test
    void aHolderThatStalledGoesOnUnlessSomebodyElseTookOver() {
        Lease stalled = acquire("a");
        clock.advance(Duration.ofHours(1));
        stalled.ensureHeld();
        assertThatThrownBy(() -> acquire("b")).isInstanceOf(LeaseHeldException.class);

        clock.advance(Duration.ofHours(1));
        Lease holder = acquire("b");
        assertThatThrownBy(stalled::ensureHeld).isInstanceOf(LeaseLostException.class);
        holder.close();
    }

    @Test
    void anExtendedLeaseIsNotTakenOver() {
        try (Lease lease = acquire("a")) {
            clock.advance(Duration.ofSeconds(25));
            lease.extend();
            clock.advance(Duration.ofSeconds(25));

            assertThatThrownBy(() -> acquire("b")).isInstanceOf(LeaseHeldException.class);
            assertThatCode(lease::ensureHeld).doesNotThrowAnyException();
        }
    }

    @Test
    void aLeaseThatWasTakenOverNeitherWritesNorExtendsNorReleases() {
        Lease stalled = acquire("a");
        clock.advance(Duration.ofSeconds(36));
        Lease holder = acquire("b");

        assertThatThrownBy(() -> stalled.write(putting("x"))).isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(stalled::extend).isInstanceOf(LeaseLostException.class);
        assertThatThrownBy(stalled::ensureHeld).isInstanceOf(LeaseLostException.class);
        stalled.close();

        assertThat(item("x")).isEmpty();
        assertThatCode(holder::extend).doesNotThrowAnyException();
        holder.write(putting("x"));
        assertThat(item("x")).isNotEmpty();
    }

    @Test
    void aTakeoverThatComesTooLateFails() {
        Lease slow = acquire("a");
        clock.advance(Duration.ofSeconds(36));
        // Between the other's look at the expired lease and its takeover, the holder gives a sign of life.
        AtomicInteger updates = new AtomicInteger();
        Listening racing = Listening.before(client, request -> {
            if (request instanceof UpdateItemRequest && updates.getAndIncrement() == 0) {
                slow.extend();
            }
        });

        assertThatThrownBy(() -> lock(racing.client()).acquire("b", message -> {}))
                .isInstanceOf(LeaseHeldException.class);
        assertThat(updates).hasValue(1);
        slow.write(putting("x"));
    }

    @Test
    void writesAgainAfterAConflictWithAnotherTransaction() {
        AtomicInteger conflicts = new AtomicInteger();
        Listening busy = Listening.before(client, request -> {
            if (request instanceof TransactWriteItemsRequest && conflicts.getAndIncrement() < 3) {
                throw TransactionCanceledException.builder()
                        .cancellationReasons(
                                CancellationReason.builder()
                                        .code("TransactionConflict")
                                        .build(),
                                CancellationReason.builder().code("None").build())
                        .build();
            }
        });

        try (Lease lease = lock(busy.client()).acquire("a", message -> {})) {
            lease.write(putting("x"));
        }
        assertThat(item("x")).isNotEmpty();
        assertThat(conflicts).hasValue(4);
    }

    @Test
    void aReleaseThatFailsLeavesTheLeaseToEndByItself() {
        Listening failing = Listening.before(client, request -> {
            if (request instanceof UpdateItemRequest update
                    && update.updateExpression().startsWith("REMOVE")) {
                throw DynamoDbException.builder().message("no connection").build();
            }
        });
        lock(failing.client()).acquire("a", message -> {}).close();

        assertThatThrownBy(() -> acquire("b")).isInstanceOf(LeaseHeldException.class);
        clock.advance(Duration.ofSeconds(36));
        acquire("b").close();
    }

    @Test
    void aDaemonThreadExtendsIt() throws Exception {
        CountDownLatch extensions = new CountDownLatch(3);
        Listening listening = Listening.before(client, request -> {
            if (request instanceof UpdateItemRequest update
                    && update.updateExpression().equals("SET #expires = :expires")) {
                assertThat(Thread.currentThread().isDaemon()).isTrue();
                clock.advance(Duration.ofSeconds(1));
                extensions.countDown();
            }
        });
        LeaseSettings fast = new LeaseSettings(Duration.ofMillis(30), Duration.ZERO);
        Instant before = clock.instant();

        try (Lease lease = new LeaseLock(listening.client(), partition, fast, new Timing(clock, clock::advance))
                .acquire("a", message -> {})) {
            assertThat(extensions.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(lease.token()).isEqualTo(1);
        }
        assertThat(clock.instant()).isAfterOrEqualTo(before.plusSeconds(3));
        assertThat(LeaseRecord.of(item("#LOCK")).orElseThrow().expires()).isEmpty();
    }
}
