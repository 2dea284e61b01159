package dev.trestle.cli.copy;

import dev.trestle.cli.item.RefusalText;
import dev.trestle.cli.place.OpenPlace;
import dev.trestle.cli.place.Place;
import dev.trestle.cli.place.SourceOptions;
import dev.trestle.cli.place.TargetOptions;
import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.cli.transfer.Interruption;
import dev.trestle.cli.transfer.TransferRun;
import dev.trestle.cli.transfer.Workers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** {@code trestle copy}: tables from one DynamoDB to another. */
@Command(
        name = "copy",
        description = {
            "Copies tables from one DynamoDB to another: makes them, with their indexes, copies their items, compares both"
                    + " sides, and then sets stream and time to live. A copy that is interrupted goes on when the same command"
                    + " is given again.",
            "",
            "A place is a folder of \"trestle local --data\", which must not be in use; the URL of an endpoint; aws or"
                    + " aws:REGION, with the credentials of the environment or of a profile.",
            ""
        },
        footer = {
            "",
            "Not copied: policies, backups, replicas, encryption, Kinesis destinations.",
            "",
            "Exit status: 0 if all is copied and the same, 1 if it failed, 2 if the command was not understood, 3 if the"
                    + " tables differ afterwards, 4 to 7 as of trestle local if a folder cannot be used, 8 if a table or an old"
                    + " checkpoint is in the way, 130 or 143 if it was interrupted.",
            "",
            "Examples:",
            "  trestle copy --from data --to aws:eu-west-1",
            "  trestle copy --from aws --to http://127.0.0.1:8000 --table app=app-test --read-units 50"
        })
public final class CopyCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Interruption interruption;

    @Mixin
    private final SourceOptions from = new SourceOptions();

    @Mixin
    private final TargetOptions to = new TargetOptions();

    @Mixin
    private final CopyOptions options = new CopyOptions();

    /**
     * The command.
     *
     * @param terminal where it says what it has done
     * @param interruption what ends it
     */
    public CopyCommand(Terminal terminal, Interruption interruption) {
        this.terminal = terminal;
        this.interruption = interruption;
    }

    @Override
    public Integer call() {
        return new TransferRun(terminal, interruption)
                .run(
                        this::copy,
                        () -> options.dryRun()
                                ? "nothing was changed"
                                : "what is copied stays, and the same command goes on from there (checkpoints in "
                                        + options.checkpoints() + ")");
    }

    private int copy() {
        int segments = options.segments();
        if (from.place() instanceof Place.Folder folder
                && folder.identity().equals(to.place().identity())) {
            throw new CommandFailedException("--from and --to are one folder; use trestle local and its URL");
        }
        try (OpenPlace read = from.open();
                OpenPlace write = to.open(options.dryRun());
                Workers workers = new Workers(interruption, segments)) {
            List<TableName> tables = names(read);
            requireApart(tables);
            tables.forEach(names -> requireAnother(read, write, names));
            List<TableCopy> copies = tables.stream()
                    .map(names -> new TableCopy(options, read, write, names, workers, interruption, terminal))
                    .toList();
            if (options.dryRun()) {
                copies.forEach(copy -> terminal.out().println(copy.plan()));
                return 0;
            }
            return copyAll(copies);
        }
    }

    private int copyAll(List<TableCopy> copies) {
        boolean same = true;
        for (TableCopy copy : copies) {
            try {
                same &= copy.copy();
            } catch (DynamoDbException e) {
                throw new CommandFailedException("table " + copy.names() + ": " + RefusalText.of(e), e);
            }
        }
        if (!same) {
            terminal.remark(
                    "the same command compares again; --no-verify takes the copy as it is; to copy again what there"
                            + " is now, delete the checkpoints in " + options.checkpoints() + " and add --overwrite");
            return TransferRun.DIFFERENT;
        }
        // Only now, so that a run that ends in between need not begin with the first table again.
        copies.forEach(TableCopy::forget);
        return 0;
    }

    private List<TableName> names(OpenPlace place) {
        List<TableName> chosen = options.tables();
        if (!chosen.isEmpty()) {
            return chosen;
        }
        List<TableName> all = place.client().listTablesPaginator().tableNames().stream()
                .map(TableName::parse)
                .toList();
        if (all.isEmpty()) {
            terminal.remark("note: there are no tables at " + place);
        }
        return all;
    }

    private static void requireApart(List<TableName> tables) {
        Set<String> targets = new HashSet<>();
        for (TableName names : tables) {
            if (!targets.add(names.target())) {
                throw new CommandFailedException("two tables would be copied to " + names.target()
                        + "; name the copies with --table NAME=OTHER");
            }
        }
    }

    private static void requireAnother(OpenPlace from, OpenPlace to, TableName names) {
        if (from.identity().equals(to.identity()) && names.source().equals(names.target())) {
            throw new CommandFailedException("table " + names.source()
                    + " would be copied to itself; name the copy with --table " + names.source() + "=NAME");
        }
    }
}
