package dev.trestle.cli.migrate;

import dev.trestle.migrations.Direction;
import dev.trestle.migrations.MigrationPlan;
import dev.trestle.migrations.Migrator;
import dev.trestle.migrations.UnitPrices;
import dev.trestle.migrations.step.PlannedStep;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trestle migrate plan}. */
@Command(
        name = "plan",
        description = {
            "Shows what migrating would do, step by step, and what it would cost at most. Changes nothing at all.",
            ""
        },
        footer = {
            "",
            "Prices are those of us-east-1 for a table billed by request, unless given; a transaction's units count twice"
                    + " already.",
            "",
            "Exit status: 0; 3 with --check if anything is to do; 1 if a migration cannot say what it does, or has no way back;"
                    + " 5 if the table has other keys."
        })
final class PlanCommand implements Callable<Integer> {
    private final MigratorRun run;

    @Mixin
    private final DeploymentOptions options = new DeploymentOptions();

    @Mixin
    private final ExtentOptions extent = new ExtentOptions();

    @Option(names = "--down", description = "Plans to roll back, as far as --to or --steps say.")
    private boolean down;

    @Option(
            names = "--count",
            description =
                    "Reads the whole table for each pass over it, to count what it would change. Costs the reads.")
    private boolean count;

    @Option(names = "--check", description = "Ends with status 3 if anything is to do.")
    private boolean check;

    @Option(
            names = "--read-price",
            paramLabel = "USD",
            defaultValue = "0.125",
            description = "The price of a million read units; ${DEFAULT-VALUE} unless given.")
    private double readPrice;

    @Option(
            names = "--write-price",
            paramLabel = "USD",
            defaultValue = "0.625",
            description = "The price of a million write units; ${DEFAULT-VALUE} unless given.")
    private double writePrice;

    PlanCommand(MigratorRun run) {
        this.run = run;
    }

    @Override
    public Integer call() {
        return run.run(options, this::show);
    }

    private int show(Migrator migrator) {
        Direction direction = down ? Direction.DOWN : Direction.UP;
        MigrationPlan plan = migrator.plan(direction, down ? extent.required() : extent.orAll(), count);
        double cost = plan.cost(new UnitPrices(readPrice, writePrice));
        if (options.json()) {
            run.print(json(plan, cost));
        } else {
            text(plan, cost);
        }
        return check && (plan.createsTable() || !plan.migrations().isEmpty()) ? Statuses.OUTSTANDING : 0;
    }

    private void text(MigrationPlan plan, double cost) {
        PrintStream out = run.terminal().out();
        if (plan.createsTable()) {
            out.println("Would make the table " + plan.tableName() + ".");
        }
        if (plan.migrations().isEmpty()) {
            out.println("No migration would run.");
            return;
        }
        for (MigrationPlan.PlannedMigration migration : plan.migrations()) {
            out.println((plan.direction() == Direction.UP ? "Would apply " : "Would roll back ")
                    + migration.name()
                    + (migration.stepsDone() == 0 ? "" : ", of which " + migration.stepsDone() + " steps are done"));
            migration.steps().forEach(step -> out.println("  " + line(step)));
        }
        out.println(String.format(
                Locale.ROOT,
                "At most %,.0f read and %,.0f write units: %.2f US dollars.",
                plan.readUnits(),
                plan.writeUnits(),
                cost));
    }

    private static String line(PlannedStep step) {
        String effect = switch (step.effect()) {
            case NOTHING -> "nothing to do";
            case CHANGE ->
                String.format(Locale.ROOT, "%,.0f read, %,.0f write units", step.readUnits(), step.writeUnits());
            case UNKNOWN -> "unknown";
        };
        String counts = step.counts()
                .map(count -> String.format(
                        Locale.ROOT,
                        "; of %,d items %,d are meant, %,d would be changed, %,d would fail",
                        count.read(),
                        count.matched(),
                        count.changed(),
                        count.failed()))
                .orElse("");
        return step.description() + ": " + effect + counts + " (" + step.basis() + ")";
    }

    private static Map<String, Object> json(MigrationPlan plan, double cost) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("table", plan.tableName());
        json.put("createsTable", plan.createsTable());
        json.put("direction", plan.direction().name());
        json.put(
                "migrations",
                plan.migrations().stream()
                        .map(migration -> Map.of(
                                "name", migration.name(),
                                "stepsDone", migration.stepsDone(),
                                "steps",
                                        migration.steps().stream()
                                                .map(PlanCommand::json)
                                                .toList()))
                        .toList());
        json.put("readUnits", plan.readUnits());
        json.put("writeUnits", plan.writeUnits());
        json.put("costInUsDollars", cost);
        return json;
    }

    private static Map<String, Object> json(PlannedStep step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("description", step.description());
        json.put("effect", step.effect().name());
        json.put("readUnits", step.readUnits());
        json.put("writeUnits", step.writeUnits());
        step.counts().ifPresent(count -> {
            json.put("itemsRead", count.read());
            json.put("itemsMatched", count.matched());
            json.put("itemsChanged", count.changed());
            json.put("itemsFailed", count.failed());
        });
        json.put("basis", step.basis());
        return json;
    }
}
