package dev.trestle.connect;

import dev.trestle.migrations.Direction;
import dev.trestle.migrations.MigrationListener;
import dev.trestle.migrations.waiting.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Bounds the time that getting a table ready takes: whatever a migrator waits for, and whatever takes long and tells of it,
 * ends when the time is over. Remembers what was told last. For one call.
 */
final class ReadyBound implements Sleeper, MigrationListener {

    private final Sleeper sleeper;
    private final MigrationListener listener;
    private final Clock clock;
    private final Instant deadline;
    private volatile String last = "";
    private volatile boolean exceeded;

    ReadyBound(Duration wait, Clock clock, Sleeper sleeper, MigrationListener listener) {
        this.sleeper = sleeper;
        this.listener = listener;
        this.clock = clock;
        this.deadline = clock.instant().plus(wait);
    }

    /** Ends a run whose time is over; who catches it asks {@link #exceeded()}. */
    private static final class TimeOverException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TimeOverException() {
            super("the time that connecting may take is over");
        }
    }

    /** Whether the time was over and the run was ended for that. */
    boolean exceeded() {
        return exceeded;
    }

    /** What was told last; empty if nothing was. */
    String last() {
        return last;
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        Duration left = left();
        sleeper.sleep(time.compareTo(left) < 0 ? time : left);
    }

    @Override
    public void planned(List<String> migrations, Direction direction) {
        listener.planned(migrations, direction);
    }

    @Override
    public void migrationStarted(String migration, Direction direction) {
        last = "the migration " + migration + " runs";
        listener.migrationStarted(migration, direction);
        left();
    }

    @Override
    public void migrationFinished(String migration, Direction direction, Duration took) {
        listener.migrationFinished(migration, direction, took);
    }

    @Override
    public void migrationFailed(String migration, Direction direction, Exception cause) {
        listener.migrationFailed(migration, direction, cause);
    }

    @Override
    public void progress(String message) {
        last = message;
        listener.progress(message);
        left();
    }

    private Duration left() {
        Duration left = Duration.between(clock.instant(), deadline);
        if (left.isNegative() || left.isZero()) {
            exceeded = true;
            throw new TimeOverException();
        }
        return left;
    }
}
