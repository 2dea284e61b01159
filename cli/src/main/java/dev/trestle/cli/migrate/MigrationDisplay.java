package dev.trestle.cli.migrate;

import dev.trestle.cli.terminal.Progress;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.migrations.Direction;
import dev.trestle.migrations.MigrationListener;
import dev.trestle.migrations.step.BackfillProgress;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows how migrations get on: a line for each, and a bar with rate and time left for a pass over the table. */
final class MigrationDisplay implements MigrationListener, AutoCloseable {
    private static final double MILLISECONDS = 1000;

    private final Terminal terminal;
    private @Nullable Progress pass;
    private @Nullable BackfillProgress last;

    MigrationDisplay(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void migrationStarted(String migration, Direction direction) {
        endPass();
        terminal.remark((direction == Direction.UP ? "applying " : "rolling back ") + migration);
    }

    @Override
    public void migrationFinished(String migration, Direction direction, Duration took) {
        endPass();
        terminal.remark(String.format(
                Locale.ROOT,
                "%s %s in %.1f s",
                direction == Direction.UP ? "applied" : "rolled back",
                migration,
                took.toMillis() / MILLISECONDS));
    }

    @Override
    public void migrationFailed(String migration, Direction direction, Exception cause) {
        endPass();
    }

    @Override
    public void progress(String message) {
        terminal.remark("  " + message);
    }

    @Override
    public synchronized void progress(BackfillProgress progress) {
        if (last != null && !last.step().equals(progress.step())) {
            endPass();
        }
        if (pass == null) {
            pass = Progress.timed(terminal, "items looked at", Math.max(progress.expected(), progress.read()));
        }
        last = progress;
        pass.reached(progress.read());
    }

    private synchronized void endPass() {
        if (pass != null && last != null) {
            pass.close();
            terminal.remark(String.format(
                    Locale.ROOT,
                    "  %s: %,d changed, %,d failed, %,.1f items a second, %,.1f read and %,.1f write units",
                    last.step(),
                    last.changed(),
                    last.failed(),
                    last.itemsPerSecond(),
                    last.readUnits(),
                    last.writeUnits()));
        }
        pass = null;
        last = null;
    }

    @Override
    public void close() {
        endPass();
    }
}
