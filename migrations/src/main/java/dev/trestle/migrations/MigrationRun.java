package dev.trestle.migrations;

import dev.trestle.migrations.history.History;
import dev.trestle.migrations.history.HistoryEntry;
import dev.trestle.migrations.history.HistoryState;
import dev.trestle.migrations.index.IndexChanges;
import dev.trestle.migrations.lease.Lease;
import dev.trestle.migrations.lease.LeaseLostException;
import dev.trestle.migrations.waiting.Timing;
import dev.trestle.table.schema.Design;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Runs migrations while a lease is held, and writes the history before and after each. */
final class MigrationRun {

    private final DynamoDbClient client;
    private final String tableName;
    private final Design design;
    private final History history;
    private final Lease lease;
    private final MigrationListener listener;
    private final Timing timing;
    private final Duration indexWait;

    MigrationRun(
            DynamoDbClient client,
            String tableName,
            Design design,
            History history,
            Lease lease,
            MigrationListener listener,
            Timing timing,
            Duration indexWait) {
        this.client = client;
        this.tableName = tableName;
        this.design = design;
        this.history = history;
        this.lease = lease;
        this.listener = listener;
        this.timing = timing;
        this.indexWait = indexWait;
    }

    void up(Migration migration, int order) {
        run(
                new Task(migration.name(), order, Direction.UP, timing.now()),
                migration.up(),
                HistoryState.RUNNING,
                HistoryState.DONE,
                HistoryState.FAILED);
    }

    void down(Migration migration, MigrationWork work, int order) {
        run(
                new Task(migration.name(), order, Direction.DOWN, timing.now()),
                work,
                HistoryState.ROLLING_BACK,
                HistoryState.ROLLED_BACK,
                HistoryState.ROLLING_BACK);
    }

    private void run(Task task, MigrationWork work, HistoryState begun, HistoryState ended, HistoryState failed) {
        history.record(lease, entry(task, begun, Optional.empty(), null));
        listener.migrationStarted(task.name, task.direction);
        IndexChanges indexes =
                new IndexChanges(client, tableName, timing, indexWait, lease::ensureHeld, listener::progress);
        try {
            work.run(new MigrationSteps(client, tableName, design, lease, indexes, task.startedAt));
        } catch (LeaseLostException stop) {
            throw stop;
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw failure(task, failed, e);
        }
        Instant finishedAt = timing.now();
        history.record(lease, entry(task, ended, Optional.of(finishedAt), null));
        listener.migrationFinished(task.name, task.direction, Duration.between(task.startedAt, finishedAt));
    }

    private MigrationFailedException failure(Task task, HistoryState failed, Exception cause) {
        MigrationFailedException failure = new MigrationFailedException(tableName, task.name, task.direction, cause);
        try {
            history.record(lease, entry(task, failed, Optional.of(timing.now()), cause));
        } catch (LeaseLostException | SdkException e) {
            // Then the history still says that it was begun, which also has it run again.
            failure.addSuppressed(e);
        }
        listener.migrationFailed(task.name, task.direction, cause);
        return failure;
    }

    private HistoryEntry entry(Task task, HistoryState state, Optional<Instant> finishedAt, @Nullable Exception error) {
        return new HistoryEntry(
                task.name,
                state,
                Optional.of(new HistoryEntry.Run(
                        task.order,
                        lease.owner(),
                        task.startedAt,
                        finishedAt,
                        Optional.ofNullable(error).map(MigrationRun::text))));
    }

    /** Short enough that the item stays far below the 400 KB that an item may have. */
    private static String text(Exception error) {
        String text = error.toString();
        return text.length() <= 2000 ? text : text.substring(0, 2000);
    }

    private record Task(String name, int order, Direction direction, Instant startedAt) {}
}
