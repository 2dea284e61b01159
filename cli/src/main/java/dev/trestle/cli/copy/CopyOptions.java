package dev.trestle.cli.copy;

import dev.trestle.cli.transfer.PaceOptions;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what is copied and how. */
final class CopyOptions {
    @Option(
            names = "--table",
            paramLabel = "NAME[=NEW]",
            description =
                    "A table to copy, and the name of the copy if it is to have another. Can be given several times;"
                            + " without it all tables are copied.")
    private List<String> tables = List.of();

    @Option(
            names = "--overwrite",
            description = "Copies into tables that have items: those with the same keys are replaced, others stay.")
    private boolean overwrite;

    @Option(
            names = "--no-verify",
            description = "Does not compare the tables afterwards, as when the source is being written to.")
    private boolean noVerify;

    @Option(names = "--dry-run", description = "Says what would be done, and does none of it.")
    private boolean dryRun;

    @Option(
            names = "--checkpoints",
            paramLabel = "DIR",
            defaultValue = ".trestle/checkpoints",
            description = "Where it keeps how far it has come, ${DEFAULT-VALUE} unless given.")
    private Path checkpoints = Path.of("");

    @Mixin
    private final PaceOptions pace = new PaceOptions();

    List<TableName> tables() {
        return tables.stream().map(TableName::parse).toList();
    }

    boolean overwrite() {
        return overwrite;
    }

    boolean verify() {
        return !noVerify;
    }

    boolean dryRun() {
        return dryRun;
    }

    Path checkpoints() {
        return checkpoints;
    }

    PaceOptions pace() {
        return pace;
    }

    int segments() {
        return pace.segments();
    }
}
