package dev.trestle.cli.files;

import dev.trestle.cli.place.OpenPlace;
import dev.trestle.cli.place.TargetOptions;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.cli.transfer.Interruption;
import dev.trestle.cli.transfer.PaceOptions;
import dev.trestle.cli.transfer.TransferRun;
import dev.trestle.cli.transfer.Workers;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trestle import}: items of files in a table. */
@Command(
        name = "import",
        description = {
            "Writes the items of a file, in DynamoDB JSON, Amazon Ion or CSV, or of a folder in the layout of DynamoDB's exports"
                    + " to Amazon S3, to a table. Everything is read and checked before the first item is written, and compared"
                    + " with the table afterwards. An import that is interrupted goes on when the same command is given again.",
            "",
            "A place is a folder of \"trestle local --data\", which must not be in use; the URL of an endpoint; aws or"
                    + " aws:REGION, with the credentials of the environment or of a profile.",
            ""
        },
        footer = {
            "",
            "Exit status: 0 if all is written and in the table, 1 if it failed, 2 if the command was not understood, 3 if the"
                    + " table differs afterwards, 4 to 7 as of trestle local if a folder cannot be used, 8 if the table has items"
                    + " or an old checkpoint is in the way, 130 or 143 if it was interrupted.",
            "",
            "Examples:",
            "  trestle import --from orders.json.gz --to data --table orders --partition-key id:S",
            "  trestle import --from orders.csv --types total=N --to http://127.0.0.1:8000 --table orders",
            "  trestle import --from backup --to aws:eu-west-1 --table orders --write-units 100"
        })
public final class ImportCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Interruption interruption;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "PATH",
            description = "The file, or the folder of an export.")
    private Path from = Path.of("");

    @Mixin
    private final TargetOptions to = new TargetOptions();

    @Option(names = "--table", required = true, paramLabel = "NAME", description = "The table.")
    private String table = "";

    @Option(
            names = "--overwrite",
            description = "Writes to a table that has items: those with the same keys are replaced, others stay.")
    private boolean overwrite;

    @Option(names = "--no-verify", description = "Does not compare the table with the files afterwards.")
    private boolean noVerify;

    @Option(names = "--dry-run", description = "Reads and checks everything, and writes nothing.")
    private boolean dryRun;

    @Option(
            names = "--checkpoints",
            paramLabel = "DIR",
            defaultValue = ".trestle/checkpoints",
            description = "Where it keeps how far it has come, ${DEFAULT-VALUE} unless given.")
    private Path checkpoints = Path.of("");

    @Mixin
    private final NewTable newTable = new NewTable();

    @Mixin
    private final FileOptions files = new FileOptions();

    @Mixin
    private final PaceOptions pace = new PaceOptions();

    /**
     * The command.
     *
     * @param terminal where it says what it has done
     * @param interruption what ends it
     */
    public ImportCommand(Terminal terminal, Interruption interruption) {
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        return new TransferRun(terminal, interruption)
                .run(
                        this::load,
                        () -> dryRun
                                ? "nothing was changed"
                                : "what is written stays, and the same command goes on from there (checkpoints in "
                                        + checkpoints + ")");
    }

    private int load() {
        Input input = Input.of(from, files);
        try (OpenPlace target = to.open(dryRun);
                Workers workers = new Workers(interruption, pace.segments())) {
            TableImport load = new TableImport(
                    input,
                    target,
                    table,
                    new TableImport.Settings(newTable.keys(), overwrite, !noVerify, checkpoints),
                    files,
                    pace,
                    workers,
                    interruption,
                    terminal);
            return load.run(dryRun) ? 0 : TransferRun.DIFFERENT;
        }
    }
}
