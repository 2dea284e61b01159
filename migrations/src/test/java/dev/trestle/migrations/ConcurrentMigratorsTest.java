package dev.trestle.migrations;

import static dev.trestle.migrations.Migration.migration;
import static dev.trestle.migrations.index.GlobalIndex.gsi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.TestClock;
import dev.trestle.migrations.lease.LeaseHeldException;
import dev.trestle.migrations.lease.LeaseLostException;
import dev.trestle.migrations.waiting.Sleeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

class ConcurrentMigratorsTest {

    private static final Sleeper SHORT = time -> LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));

    private final TestTable testTable = TestTable.open();
    private final TestClock clock = TestClock.at(TestTable.BEGINNING);

    @AfterEach
    void closeTable() {
        testTable.close();
    }

    private Migrator inTestTime(Migrations migrations) {
        return Migrator.of(testTable.client(), testTable.name(), Company.APP, migrations)
                .with(clock)
                .with(clock::advance);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 10})
    void migrateExactlyOnce(int processes) throws Exception {
        AtomicInteger runs = new AtomicInteger();
        AtomicInteger atOnce = new AtomicInteger();
        AtomicInteger mostAtOnce = new AtomicInteger();
        Migration counting = migration("002-counting").up(m -> {
            m.run("count", table -> {
                mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                runs.incrementAndGet();
            });
            m.put(new Company("acme", 1, m.now()));
            m.run("count", table -> atOnce.decrementAndGet());
        });
        Migration index = migration("001-index")
                .up(m -> m.addIndex(
                        gsi("gsi1").partition("gsi1pk").sort("gsi1sk").projectAll()));

        List<MigrationReport> reports = atOnce(
                processes,
                () -> Migrator.of(testTable.client(), testTable.name(), Company.APP, Migrations.of(index, counting))
                        .with(SHORT)
                        .prepare());

        assertThat(runs).hasValue(1);
        assertThat(mostAtOnce).hasValue(1);
        assertThat(reports.stream().filter(MigrationReport::tableCreated)).hasSize(1);
        assertThat(reports.stream().filter(report -> !report.applied().isEmpty()))
                .singleElement()
                .satisfies(report -> assertThat(report.applied()).containsExactly("001-index", "002-counting"));
    }

    private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> calls = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                calls.add(pool.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> call : calls) {
                results.add(call.get(1, TimeUnit.MINUTES));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void aHolderThatLostItsLeaseStopsBeforeItsNextWrite() {
        AtomicBoolean stalled = new AtomicBoolean();
        List<String> written = new ArrayList<>();
        List<Migrations> list = new ArrayList<>();
        list.add(Migrations.of(
                migration("001-stalling")
                        .up(m -> m.run("stall", table -> {
                            if (stalled.compareAndSet(false, true)) {
                                clock.advance(Duration.ofMinutes(1));
                                written.add("by the other: "
                                        + inTestTime(list.get(0)).prepare().applied());
                                table.write(TransactWriteItem.builder()
                                        .put(put -> put.tableName(testTable.name())
                                                .item(Map.of(
                                                        "pk",
                                                        AttributeValue.fromS("stale"),
                                                        "sk",
                                                        AttributeValue.fromS("1"))))
                                        .build());
                                written.add("by the stalled one");
                            }
                        })),
                migration("002-after").up(m -> m.run("note", table -> written.add("002")))));

        assertThatThrownBy(() -> inTestTime(list.get(0)).prepare())
                .isInstanceOf(LeaseLostException.class)
                .hasMessageContaining("app");

        assertThat(written).containsExactly("002", "by the other: [001-stalling, 002-after]");
        assertThat(testTable
                        .client()
                        .scan(scan -> scan.tableName(testTable.name()))
                        .items())
                .noneMatch(item -> item.get("pk").s().contains("stale"));
        assertThat(inTestTime(list.get(0)).status())
                .extracting(MigrationStatus::state)
                .containsOnly(MigrationState.DONE);
    }

    @Test
    void aHolderThatLostItsLeaseWithoutAnotherWriteDoesNotTakeItsMigrationForDone() {
        AtomicBoolean stalled = new AtomicBoolean();
        List<Migrations> list = new ArrayList<>();
        Migration stalling = migration("001-stalling")
                .up(m -> m.run("stall", table -> {
                    if (stalled.compareAndSet(false, true)) {
                        clock.advance(Duration.ofMinutes(1));
                        inTestTime(list.get(0)).prepare();
                    }
                }));
        list.add(Migrations.of(stalling.down(m -> {})));

        assertThatThrownBy(() -> inTestTime(list.get(0)).prepare()).isInstanceOf(LeaseLostException.class);
    }

    @Test
    void waitsForAnotherProcessAndThenNamesIt() {
        List<String> heard = new ArrayList<>();
        MigrationListener listener = new MigrationListener() {
            @Override
            public void progress(String message) {
                heard.add(message);
            }
        };
        Migrations second = Migrations.of(migration("001-second").up(m -> {}));
        Migrations first = Migrations.of(migration("001-first")
                .up(m -> m.run("look", table -> {
                    assertThatThrownBy(() -> inTestTime(second)
                                    .with(listener)
                                    .waitingForOthersAtMost(Duration.ofSeconds(10))
                                    .prepare())
                            .isInstanceOf(LeaseHeldException.class)
                            .hasMessageContainingAll(
                                    "app", ProcessHandle.current().pid() + "@", "2026-03-01T12:00:30Z", "10 s");
                    assertThat(inTestTime(Migrations.of(migration("001-first").up(n -> {})))
                                    .status())
                            .extracting(MigrationStatus::state)
                            .containsExactly(MigrationState.RUNNING);
                })));

        assertThat(inTestTime(first).prepare().applied()).containsExactly("001-first");
        assertThat(heard).singleElement().asString().contains("waiting for", "app");
    }

    @Test
    void takesOverFromAProcessThatDied() {
        Migrations list = Migrations.of(migration("001-first").up(m -> {}));
        AtomicBoolean dead = new AtomicBoolean();
        Listening dying = Listening.before(testTable.client(), request -> {
            if (dead.get()) {
                throw new Killed();
            }
        });
        Migrations dies = Migrations.of(migration("001-first")
                .up(m -> m.run("die", table -> {
                    dead.set(true);
                    table.client();
                })));
        assertThatThrownBy(() -> Migrator.of(dying.client(), testTable.name(), Company.APP, dies)
                        .with(clock)
                        .with(clock::advance)
                        .prepare())
                .isInstanceOf(Killed.class);
        clock.advance(Duration.ofSeconds(36));
        assertThat(inTestTime(list).status())
                .extracting(MigrationStatus::state)
                .containsExactly(MigrationState.INTERRUPTED);

        assertThat(inTestTime(list).prepare().applied()).containsExactly("001-first");
    }

    /** The end of a process at some request. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
