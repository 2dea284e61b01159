package dev.trestle.cli.demo;

import dev.trestle.cli.terminal.Progress;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.migrations.Direction;
import dev.trestle.migrations.MigrationListener;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows how the migrations get on. For one run of migrations. */
final class MigrationProgress implements MigrationListener {
    private final Terminal terminal;
    private @Nullable Progress progress;
    private int planned;
    private int done;

    MigrationProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void planned(List<String> migrations, Direction direction) {
        planned = migrations.size();
        progress = Progress.of(terminal, "migrations run", planned);
    }

    @Override
    public void migrationFinished(String migration, Direction direction, Duration took) {
        done++;
        if (progress != null) {
            progress.reached(done);
            if (done == planned) {
                progress.close();
            }
        }
    }
}
