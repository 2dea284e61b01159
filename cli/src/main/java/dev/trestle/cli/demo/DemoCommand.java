package dev.trestle.cli.demo;

import dev.trestle.cli.terminal.Progress;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.connect.Connection;
import dev.trestle.connect.Connections;
import dev.trestle.examples.companies.AppMigrations;
import dev.trestle.examples.companies.AppTable;
import dev.trestle.examples.companies.SampleData;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code trestle demo}: the companies-and-users application on an embedded engine of its own. */
@Command(
        name = "demo",
        description = {
            "Runs the companies-and-users application on the embedded engine: connects, migrates, loads sample data and"
                    + " walks through its access patterns. Leaves nothing behind."
        })
public final class DemoCommand implements Callable<Integer> {
    private static final long SEED = 2026;

    private final Terminal terminal;

    /**
     * The command.
     *
     * @param terminal where the result goes
     */
    public DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DemoReport report = new DemoReport(terminal);
        try (Connections connections = Connections.builder()
                .environment(new BareEnvironment())
                .listener(new MigrationProgress(terminal))
                .build()) {
            Connection connection = connections.connect(AppTable.DESIGN, AppMigrations.ALL);
            AppTable app = AppTable.on(connection.client(), connection.tableName());
            report.connected(connection);
            load(app, SampleData.of(SEED), report);
            Recording recording = new Recording();
            AppTable listened = app.with(recording);
            int number = 1;
            for (Step step : Step.ALL) {
                report.step(number++, step, listened, recording);
            }
        }
        return 0;
    }

    private void load(AppTable app, SampleData data, DemoReport report) {
        int total = data.companies().size()
                + data.users().size()
                + data.memberships().size();
        int done = 0;
        try (Progress progress = Progress.of(terminal, "items loaded", total)) {
            for (var company : data.companies()) {
                app.companies().create(company);
                progress.reached(++done);
            }
            for (var user : data.users()) {
                app.users().create(user);
                progress.reached(++done);
            }
            for (var membership : data.memberships()) {
                app.memberships().create(membership);
                progress.reached(++done);
            }
        }
        report.loaded(data);
    }
}
