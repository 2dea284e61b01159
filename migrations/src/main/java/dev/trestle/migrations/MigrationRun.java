package dev.trestle.migrations;

import dev.trestle.migrations.checkpoint.CheckpointKey;
import dev.trestle.migrations.history.CodeVersion;
import dev.trestle.migrations.history.History;
import dev.trestle.migrations.history.HistoryEntry;
import dev.trestle.migrations.history.HistoryState;
import dev.trestle.migrations.lease.Lease;
import dev.trestle.migrations.lease.LeaseLostException;
import dev.trestle.migrations.step.Limits;
import dev.trestle.migrations.step.Step;
import dev.trestle.migrations.step.StepRun;
import dev.trestle.migrations.step.TimeOverException;
import dev.trestle.migrations.waiting.WaitTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/** Runs migrations while a lease is held, and writes the history before, between the steps, and after each. */
final class MigrationRun {

    private static final States UP =
            new States(HistoryState.RUNNING, HistoryState.DONE, HistoryState.FAILED, HistoryState.IN_PROGRESS);
    private static final States DOWN = new States(
            HistoryState.ROLLING_BACK, HistoryState.ROLLED_BACK, HistoryState.ROLLING_BACK, HistoryState.ROLLING_BACK);

    private final MigratorSettings settings;
    private final Lease lease;
    private final Limits limits;
    private final History history;

    MigrationRun(MigratorSettings settings, Lease lease, Limits limits) {
        this.settings = settings;
        this.lease = lease;
        this.limits = limits;
        this.history = settings.history();
    }

    /** Carries a migration out, or goes on with it. */
    void carryOut(Assignment assignment) {
        Migration migration = assignment.migration();
        Direction direction = assignment.direction();
        States states = direction == Direction.UP ? UP : DOWN;
        if (limits.isOver(settings.timing())) {
            throw new MigrationInProgressException(
                    settings.tableName(), migration.name(), direction, new TimeOverException());
        }
        CodeVersion code = settings.code().version(migration, direction);
        Task task = new Task(
                migration.name(),
                settings.order(migration),
                direction,
                code,
                assignment
                        .unfinished()
                        .map(HistoryEntry.Run::startedAt)
                        .orElseGet(() -> settings.timing().now()));
        int done = assignment.stepsDone();
        history.record(lease, entry(task, states.begun, done, Optional.empty(), null));
        if (assignment.unfinished().isEmpty()) {
            settings.checkpoints().clear(lease, migration.name());
        }
        settings.listener().migrationStarted(task.name, direction);
        try {
            List<Step> steps = settings.code().steps(assignment.work(), task.startedAt);
            for (; done < steps.size(); done++) {
                run(steps.get(done), task, done);
            }
        } catch (LeaseLostException stop) {
            throw stop;
        } catch (Exception e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw stopped(task, states, done, e);
        }
        Instant finishedAt = settings.timing().now();
        history.record(lease, entry(task, states.ended, done, Optional.of(finishedAt), null));
        settings.listener().migrationFinished(task.name, direction, Duration.between(task.startedAt, finishedAt));
    }

    private void run(Step step, Task task, int number) throws Exception {
        StepRun run = new StepRun(
                new StepRun.Place(
                        settings.client(),
                        settings.tableName(),
                        settings.design(),
                        settings.checkpoints(),
                        settings.timing(),
                        task.startedAt,
                        settings.listener()::progress,
                        settings.listener()::progress),
                new CheckpointKey(task.name, task.direction.name().toLowerCase(Locale.ROOT), number),
                lease,
                limits,
                history.stepsDone(task.name, number + 1));
        step.run(run);
        if (!run.isDone()) {
            run.finish(List.of());
        }
    }

    private RuntimeException stopped(Task task, States states, int done, Exception cause) {
        boolean timeIsOver = cause instanceof TimeOverException
                || (cause instanceof WaitTimeoutException && limits.isOver(settings.timing()));
        RuntimeException stop = timeIsOver
                ? new MigrationInProgressException(settings.tableName(), task.name, task.direction, cause)
                : new MigrationFailedException(settings.tableName(), task.name, task.direction, cause);
        HistoryState state = timeIsOver ? states.stopped : states.failed;
        try {
            history.record(
                    lease,
                    entry(task, state, done, Optional.of(settings.timing().now()), timeIsOver ? null : cause));
        } catch (LeaseLostException | SdkException e) {
            // Then the history still says that it was begun, which also has it go on.
            stop.addSuppressed(e);
        }
        if (!timeIsOver) {
            settings.listener().migrationFailed(task.name, task.direction, cause);
        }
        return stop;
    }

    private HistoryEntry entry(
            Task task, HistoryState state, int done, Optional<Instant> finishedAt, @Nullable Exception error) {
        return new HistoryEntry(
                task.name,
                state,
                Optional.of(new HistoryEntry.Run(
                        task.order,
                        lease.owner(),
                        task.startedAt,
                        finishedAt,
                        Optional.ofNullable(error).map(MigrationRun::text),
                        task.code,
                        done,
                        false)));
    }

    /** Short enough that the item stays far below the 400 KB that an item may have. */
    private static String text(Exception error) {
        String text = error.toString();
        return text.length() <= 2000 ? text : text.substring(0, 2000);
    }

    private record Task(String name, int order, Direction direction, CodeVersion code, Instant startedAt) {}

    /** What the history says while it runs, and when it has ended well, failed, or stopped on purpose. */
    private record States(HistoryState begun, HistoryState ended, HistoryState failed, HistoryState stopped) {}
}
