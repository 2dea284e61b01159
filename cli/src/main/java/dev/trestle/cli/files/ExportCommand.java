package dev.trestle.cli.files;

import dev.trestle.cli.place.OpenPlace;
import dev.trestle.cli.place.SourceOptions;
import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.cli.transfer.Interruption;
import dev.trestle.cli.transfer.PaceOptions;
import dev.trestle.cli.transfer.TransferRun;
import dev.trestle.cli.transfer.Workers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trestle export}: the items of a table as files. */
@Command(
        name = "export",
        description = {
            "Writes the items of a table to a file, in DynamoDB JSON, Amazon Ion or CSV, or to a folder in the layout of"
                    + " DynamoDB's exports to Amazon S3, reads back what it has written, and only then puts it into its place.",
            "",
            "A place is a folder of \"trestle local --data\", which must not be in use; the URL of an endpoint; aws or"
                    + " aws:REGION, with the credentials of the environment or of a profile.",
            ""
        },
        footer = {
            "",
            "In CSV a cell that is not a string, or not of the type that --types gives, holds DynamoDB JSON; the columns are"
                    + " collected first, which reads the table once more.",
            "",
            "Exit status: 0 if all is written, 1 if it failed, 2 if the command was not understood, 3 if what was read back"
                    + " differs, 4 to 7 as of trestle local if a folder cannot be used, 8 if there is such a file, 130 or 143 if it"
                    + " was interrupted.",
            "",
            "Examples:",
            "  trestle export --from data --table orders --to orders.json.gz",
            "  trestle export --from aws --table orders --to orders.csv --types total=N",
            "  trestle export --from aws --table orders --to backup --s3-layout"
        })
public final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Interruption interruption;

    @Mixin
    private final SourceOptions from = new SourceOptions();

    @Option(names = "--table", required = true, paramLabel = "NAME", description = "The table.")
    private String table = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "PATH",
            description = "The file or, for a layout, the folder.")
    private Path to = Path.of("");

    @Option(
            names = "--s3-layout",
            description = "Writes manifests and compressed files below PATH/AWSDynamoDB, as DynamoDB's own exports do.")
    private boolean layout;

    @Option(names = "--overwrite", description = "Replaces a file that is there.")
    private boolean overwrite;

    @Option(names = "--no-verify", description = "Does not read back what it has written.")
    private boolean noVerify;

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
    public ExportCommand(Terminal terminal, Interruption interruption) {
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        return new TransferRun(terminal, interruption).run(this::export, () -> "nothing was left behind");
    }

    private int export() {
        FileKind kind = layout ? layoutKind() : FileKind.of(to, files.format(), files.compression());
        if (!layout && Files.exists(to) && !(overwrite && Files.isRegularFile(to))) {
            throw new CommandFailedException(
                    TransferRun.IN_THE_WAY,
                    to + ": there is such a " + (Files.isRegularFile(to) ? "file; --overwrite replaces it" : "folder"));
        }
        try (OpenPlace place = from.open();
                Workers workers = new Workers(interruption, pace.segments())) {
            TableExport export =
                    new TableExport(place, table, workers, pace.reading(interruption), interruption, terminal);
            boolean same = layout ? export.toLayout(to, kind, !noVerify) : export.toFile(to, kind, files, !noVerify);
            return same ? 0 : TransferRun.DIFFERENT;
        }
    }

    private FileKind layoutKind() {
        FileKind.Format format = files.format().orElse(FileKind.Format.DYNAMODB_JSON);
        if (format == FileKind.Format.CSV) {
            throw new CommandFailedException("--s3-layout has dynamodb-json or ion, and no csv");
        }
        if (files.compression().orElse(FileKind.Squeezing.GZIP) != FileKind.Squeezing.GZIP) {
            throw new CommandFailedException("--s3-layout is compressed with gzip");
        }
        return new FileKind(format, FileKind.Squeezing.GZIP);
    }
}
