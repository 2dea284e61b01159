package dev.trestle.cli.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.cli.place.OpenPlace;
import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.cli.transfer.BatchWriter;
import dev.trestle.cli.transfer.CheckpointFile;
import dev.trestle.cli.transfer.Interruption;
import dev.trestle.cli.transfer.PaceOptions;
import dev.trestle.cli.transfer.TableDigest;
import dev.trestle.cli.transfer.TableKeys;
import dev.trestle.cli.transfer.TableReader;
import dev.trestle.cli.transfer.TableStates;
import dev.trestle.cli.transfer.TransferProgress;
import dev.trestle.cli.transfer.TransferRun;
import dev.trestle.cli.transfer.Verification;
import dev.trestle.cli.transfer.Workers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Writes the items of files to one table: reads and checks all of them, then writes them, then compares. */
final class TableImport {
    private static final String TABLE = "tableId";
    private static final String RECORDS = "records";

    private final Input input;
    private final OpenPlace place;
    private final String table;
    private final Settings settings;
    private final FileOptions files;
    private final PaceOptions pace;
    private final Workers workers;
    private final Interruption interruption;
    private final Terminal terminal;
    private final Random random = new Random();

    /**
     * What the user has chosen.
     *
     * @param newKeys the key of the table to make if there is none
     * @param overwrite whether the table may have items
     * @param verify whether to compare afterwards
     * @param checkpoints the folder of checkpoints
     */
    record Settings(Optional<TableKeys> newKeys, boolean overwrite, boolean verify, Path checkpoints) {}

    TableImport(
            Input input,
            OpenPlace place,
            String table,
            Settings settings,
            FileOptions files,
            PaceOptions pace,
            Workers workers,
            Interruption interruption,
            Terminal terminal) {
        this.input = input;
        this.place = place;
        this.table = table;
        this.settings = settings;
        this.files = files;
        this.pace = pace;
        this.workers = workers;
        this.interruption = interruption;
        this.terminal = terminal;
    }

    /** Imports, or only checks; false if the table differs afterwards. */
    boolean run(boolean dryRun) {
        Optional<TableDescription> found = TableStates.find(place.client(), table);
        TableKeys keys = keys(found);
        CsvCells cells = files.cells(keys.types());
        CheckpointFile checkpoint = checkpoint();
        Optional<ObjectNode> begun = checkpoint.read();
        if (begun.isEmpty()) {
            requireRoom(found);
        }
        TableDigest ofFiles = checked(keys, IndexRules.of(found), cells);
        if (dryRun) {
            say(String.format(
                    Locale.ROOT,
                    "%,d items would be %s at %s",
                    ofFiles.items(),
                    found.isPresent() ? "written to the table that there is" : "written to a new table",
                    place));
            return true;
        }
        TableDescription target = found.isPresent() ? found.get() : made(keys);
        ObjectNode progress = begun.orElseGet(CheckpointFile::members);
        if (begun.isPresent() && !progress.path(TABLE).asText().equals(id(target))) {
            throw checkpoint.stale("table " + table + " at " + place + " is gone or has been made anew since");
        }
        progress.put(TABLE, id(target));
        write(keys, cells, checkpoint, progress, ofFiles.items());
        if (settings.verify() && !verified(keys, cells, ofFiles)) {
            return false;
        }
        checkpoint.remove();
        return true;
    }

    private TableKeys keys(Optional<TableDescription> found) {
        if (found.isEmpty()) {
            return settings.newKeys()
                    .orElseThrow(() -> new CommandFailedException("table " + table + ": there is none at " + place
                            + "; make it first, or have it made with --partition-key NAME:TYPE"));
        }
        TableKeys keys = TableKeys.of(found.get());
        if (settings.newKeys().isPresent() && !settings.newKeys().get().equals(keys)) {
            throw new CommandFailedException(
                    TransferRun.IN_THE_WAY,
                    "table " + table + " at " + place + " has the key " + keys + " and not "
                            + settings.newKeys().get());
        }
        return keys;
    }

    private CheckpointFile checkpoint() {
        List<String> work = new ArrayList<>(List.of(place.identity(), table));
        work.addAll(input.identity());
        return new CheckpointFile(settings.checkpoints(), "import-" + table, work);
    }

    private void requireRoom(Optional<TableDescription> found) {
        boolean hasItems = found.isPresent()
                && place.client()
                                .scan(request ->
                                        request.tableName(table).limit(1).consistentRead(true))
                                .count()
                        > 0;
        if (hasItems && !settings.overwrite()) {
            throw new CommandFailedException(
                    TransferRun.IN_THE_WAY,
                    "table " + table + " at " + place
                            + " has items; --overwrite replaces those with the same keys and keeps the others");
        }
    }

    private TableDigest checked(TableKeys keys, IndexRules indexes, CsvCells cells) {
        TableDigest digest = new TableDigest(keys);
        ItemRules rules = new ItemRules(keys, indexes);
        try (TransferProgress progress = new TransferProgress(terminal, table + " checked", null)) {
            long[] done = {0};
            input.read(cells, (item, number) -> {
                interruption.check();
                rules.check(item);
                digest.add(List.of(item));
                progress.reached(++done[0]);
            });
        }
        return digest;
    }

    private TableDescription made(TableKeys keys) {
        place.client().createTable(NewTable.request(table, keys));
        return TableStates.awaitActive(place.client(), table, interruption);
    }

    private static String id(TableDescription table) {
        return table.tableId() == null ? String.valueOf(table.creationDateTime()) : table.tableId();
    }

    private void write(TableKeys keys, CsvCells cells, CheckpointFile checkpoint, ObjectNode members, long total) {
        long before = members.path(RECORDS).asLong();
        BatchWriter writer = new BatchWriter(place.client(), pace.writing(interruption), interruption, random);
        try (TransferProgress progress = new TransferProgress(terminal, table + " written", total)) {
            Pages pages = new Pages(keys, before, workers, batch -> writer.write(table, batch), records -> {
                checkpoint.write(members.put(RECORDS, records));
                progress.reached(records);
            });
            checkpoint.write(members.put(RECORDS, before));
            input.read(cells, (item, number) -> pages.add(item));
            pages.flush();
        }
        say(String.format(
                Locale.ROOT,
                "%,d items written%s",
                total,
                before == 0 ? "" : String.format(Locale.ROOT, ", %,d of them by an earlier run", before)));
    }

    private boolean verified(TableKeys keys, CsvCells cells, TableDigest ofFiles) {
        TableReader reader = new TableReader(place.client(), table, pace.reading(interruption), interruption, random);
        try (TransferProgress progress = new TransferProgress(terminal, table + " compared", ofFiles.items())) {
            TableDigest ofTable = new Verification(keys, workers, progress::reached).digest(reader);
            if (ofTable.matches(ofFiles)) {
                say(String.format(
                        Locale.ROOT, "verified, %,d items with checksum %s", ofTable.items(), ofTable.checksum()));
                return true;
            }
            FileComparison comparison = new FileComparison(keys, ofFiles, ofTable, reader);
            input.read(cells, (item, number) -> {
                interruption.check();
                comparison.add(item);
            });
            comparison.flush();
            // Several records of one key make the files differ from the table, and items that were there before do.
            boolean same = !comparison.lacking() && (settings.overwrite() || ofTable.items() <= ofFiles.items());
            say(String.format(
                    Locale.ROOT,
                    "%s%s; %,d records in the files, %,d items in the table",
                    same ? "verified, every key is in the table as the last of its records says: " : "NOT THE SAME: ",
                    comparison.summary(),
                    ofFiles.items(),
                    ofTable.items()));
            if (!same) {
                comparison.lines().forEach(line -> terminal.out().println("  " + line));
            }
            return same;
        }
    }

    private void say(String what) {
        terminal.out().println(table + ": " + what);
    }
}
