package dev.trestle.cli.copy;

import dev.trestle.cli.place.OpenPlace;
import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.cli.transfer.BatchWriter;
import dev.trestle.cli.transfer.CheckpointFile;
import dev.trestle.cli.transfer.Differences;
import dev.trestle.cli.transfer.Pause;
import dev.trestle.cli.transfer.TableDigest;
import dev.trestle.cli.transfer.TableKeys;
import dev.trestle.cli.transfer.TableReader;
import dev.trestle.cli.transfer.TableStates;
import dev.trestle.cli.transfer.TransferProgress;
import dev.trestle.cli.transfer.TransferRun;
import dev.trestle.cli.transfer.Verification;
import dev.trestle.cli.transfer.Workers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.DoubleAdder;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;

/** Copies one table: makes it, copies its items segment by segment, compares both, and sets what has to come last. */
final class TableCopy {
    private static final int BYTES_OF_A_UNIT = 1024;

    private final CopyOptions options;
    private final OpenPlace from;
    private final OpenPlace to;
    private final TableName names;
    private final Workers workers;
    private final Pause pause;
    private final Terminal terminal;
    private final Random random = new Random();
    private final CheckpointFile file;

    TableCopy(
            CopyOptions options,
            OpenPlace from,
            OpenPlace to,
            TableName names,
            Workers workers,
            Pause pause,
            Terminal terminal) {
        this.options = options;
        this.from = from;
        this.to = to;
        this.names = names;
        this.workers = workers;
        this.pause = pause;
        this.terminal = terminal;
        this.file = new CheckpointFile(
                options.checkpoints(),
                "copy-" + names.source(),
                List.of(from.identity(), names.source(), to.identity(), names.target()));
    }

    TableName names() {
        return names;
    }

    /** What {@link #copy()} would do, in one line. */
    String plan() {
        TableDescription source = source();
        String begin = "goes on where an earlier run ended";
        if (CopyCheckpoint.find(file).isEmpty()) {
            begin = targetToBeginWith(source).isPresent()
                    ? "writes to the table that there is"
                    : "makes the table with "
                            + TableBlueprint.of(from.client(), source).indexes() + " indexes";
        }
        long items = Objects.requireNonNullElse(source.itemCount(), 0L);
        long bytes = Objects.requireNonNullElse(source.tableSizeBytes(), 0L);
        return String.format(
                Locale.ROOT,
                "%s: %s at %s; about %,d items, %,d bytes, %,d write units or more, and what indexes take",
                names,
                begin,
                to,
                items,
                bytes,
                Math.max(items, bytes / BYTES_OF_A_UNIT));
    }

    private TableDescription source() {
        return TableStates.find(from.client(), names.source())
                .orElseThrow(
                        () -> new CommandFailedException("table " + names.source() + ": there is none at " + from));
    }

    /**
     * What stands in the way of beginning.
     *
     * @return the target, if there is one already
     * @throws CommandFailedException if it has other keys, or has items and is not to be overwritten
     */
    private Optional<TableDescription> targetToBeginWith(TableDescription source) {
        Optional<TableDescription> target = TableStates.find(to.client(), names.target());
        if (target.isEmpty()) {
            return target;
        }
        TableKeys keys = TableKeys.of(source);
        TableKeys found = TableKeys.of(target.get());
        if (!found.equals(keys)) {
            throw new CommandFailedException(
                    TransferRun.IN_THE_WAY,
                    "table " + names.target() + " at " + to + " has the key " + found + " and not " + keys
                            + "; copy to another name with --table " + names.source() + "=NAME");
        }
        TableStates.awaitActive(to.client(), names.target(), pause);
        if (!options.overwrite() && hasItems()) {
            throw new CommandFailedException(
                    TransferRun.IN_THE_WAY,
                    "table " + names.target() + " at " + to
                            + " has items; --overwrite replaces those with the same keys and keeps the others");
        }
        return target;
    }

    /**
     * Copies, or goes on with a copy that was interrupted.
     *
     * @return whether both tables are the same now, as far as that was to be found out
     */
    boolean copy() {
        TableDescription source = source();
        TableBlueprint blueprint = TableBlueprint.of(from.client(), source);
        CopyCheckpoint checkpoint = prepared(source, blueprint);
        if (checkpoint.isFinished()) {
            say("was copied by an earlier run (delete " + file + " to copy it again)");
            return true;
        }
        items(checkpoint, source);
        if (options.verify() && !verified(TableKeys.of(source), checkpoint.items())) {
            return false;
        }
        if (checkpoint.targetMade()) {
            settings(blueprint);
        }
        checkpoint.finish();
        return true;
    }

    /** Forgets how far the copy has come, as all of the command is done. */
    void forget() {
        file.remove();
    }

    private CopyCheckpoint prepared(TableDescription source, TableBlueprint blueprint) {
        Optional<CopyCheckpoint> begun = CopyCheckpoint.find(file);
        begun.ifPresent(checkpoint -> checkpoint.requireSource(source));
        if (begun.isPresent() && begun.get().hasTarget()) {
            begun.get().requireTarget(names.target(), TableStates.find(to.client(), names.target()));
            return begun.get();
        }
        Optional<TableDescription> target = targetToBeginWith(source);
        // Written before the table is made, so that a table that an interrupted run has made counts as made.
        CopyCheckpoint checkpoint = begun.isPresent() && target.isPresent()
                ? begun.get()
                : CopyCheckpoint.begin(file, source, target.isEmpty(), options.segments());
        if (target.isEmpty()) {
            to.client().createTable(blueprint.request(names.target()));
            blueprint
                    .unknown()
                    .forEach(what -> terminal.remark("note: table " + names.source() + ": " + what
                            + " could not be read at " + from + " and will not be copied"));
        }
        checkpoint.target(TableStates.awaitActive(to.client(), names.target(), pause));
        return checkpoint;
    }

    private void items(CopyCheckpoint checkpoint, TableDescription source) {
        TableReader reader = reader(from, names.source());
        BatchWriter writer = new BatchWriter(to.client(), options.pace().writing(pause), pause, random);
        long before = checkpoint.items();
        DoubleAdder units = new DoubleAdder();
        try (TransferProgress progress = new TransferProgress(terminal, names + " copied", source.itemCount())) {
            progress.reached(before);
            workers.run(checkpoint.segments(), segment -> {
                Map<String, AttributeValue> after = checkpoint.after(segment);
                boolean done = checkpoint.isDone(segment);
                while (!done) {
                    workers.check();
                    ScanResponse page = reader.page(segment, checkpoint.segments(), after);
                    units.add(writer.write(names.target(), page.items()));
                    after = page.lastEvaluatedKey();
                    progress.reached(checkpoint.advance(segment, after, page.count()));
                    done = after.isEmpty();
                }
            });
        }
        say(String.format(
                Locale.ROOT,
                "%,d items copied%s, %,.1f write units",
                checkpoint.items(),
                before == 0 ? "" : String.format(Locale.ROOT, ", %,d of them by an earlier run", before),
                units.sum()));
    }

    private boolean verified(TableKeys keys, long copied) {
        TableReader source = reader(from, names.source());
        TableReader target = reader(to, names.target());
        try (TransferProgress progress = new TransferProgress(terminal, names + " compared", 2 * copied)) {
            Verification verification = new Verification(keys, workers, progress::reached);
            TableDigest ofSource = verification.digest(source);
            TableDigest ofTarget = verification.digest(target);
            if (ofSource.matches(ofTarget)) {
                say(String.format(
                        Locale.ROOT,
                        "verified, %,d items on both sides with checksum %s",
                        ofSource.items(),
                        ofSource.checksum()));
                return true;
            }
            Differences differences = verification.differences(source, ofSource, target, ofTarget);
            boolean same = !differences.lacking() && (options.overwrite() || !differences.hasExtra());
            say((same ? "verified, every item is in the target: " : "NOT THE SAME: ") + differences.summary());
            if (!same) {
                differences.lines().forEach(line -> terminal.out().println("  " + line));
            }
            return same;
        }
    }

    /** What would get in the way of the copy: items that expire while they are compared, records that nobody waits for. */
    private void settings(TableBlueprint blueprint) {
        blueprint.stream().ifPresent(stream -> {
            TableDescription target = TableStates.awaitActive(to.client(), names.target(), pause);
            if (!stream.equals(target.streamSpecification())) {
                to.client()
                        .updateTable(
                                request -> request.tableName(names.target()).streamSpecification(stream));
                TableStates.awaitActive(to.client(), names.target(), pause);
            }
        });
        blueprint.timeToLive().ifPresent(attribute -> {
            TableBlueprint target =
                    TableBlueprint.of(to.client(), TableStates.awaitActive(to.client(), names.target(), pause));
            if (!target.timeToLive().equals(blueprint.timeToLive())) {
                to.client()
                        .updateTimeToLive(request -> request.tableName(names.target())
                                .timeToLiveSpecification(TimeToLiveSpecification.builder()
                                        .attributeName(attribute)
                                        .enabled(true)
                                        .build()));
            }
        });
    }

    private boolean hasItems() {
        return to.client()
                        .scan(request ->
                                request.tableName(names.target()).limit(1).consistentRead(true))
                        .count()
                > 0;
    }

    private TableReader reader(OpenPlace place, String table) {
        return new TableReader(place.client(), table, options.pace().reading(pause), pause, random);
    }

    private void say(String what) {
        terminal.out().println(names + ": " + what);
    }
}
