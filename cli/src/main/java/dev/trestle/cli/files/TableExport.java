package dev.trestle.cli.files;

import dev.trestle.cli.place.OpenPlace;
import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.cli.transfer.Pause;
import dev.trestle.cli.transfer.TableDigest;
import dev.trestle.cli.transfer.TableKeys;
import dev.trestle.cli.transfer.TableReader;
import dev.trestle.cli.transfer.TableStates;
import dev.trestle.cli.transfer.TransferProgress;
import dev.trestle.cli.transfer.Workers;
import dev.trestle.engine.item.Item;
import dev.trestle.migrations.waiting.UnitBudget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Writes the items of one table to files. */
final class TableExport {
    private final String name;
    private final TableDescription table;
    private final TableKeys keys;
    private final TableReader reader;
    private final Workers workers;
    private final Terminal terminal;

    TableExport(OpenPlace place, String name, Workers workers, UnitBudget budget, Pause pause, Terminal terminal) {
        this.name = name;
        this.table = TableStates.find(place.client(), name)
                .orElseThrow(() -> new CommandFailedException("table " + name + ": there is none at " + place));
        this.keys = TableKeys.of(table);
        this.reader = new TableReader(place.client(), name, budget, pause, new Random());
        this.workers = workers;
        this.terminal = terminal;
    }

    /** Exports to one file; false if what was read back differs. */
    boolean toFile(Path path, FileKind kind, FileOptions options, boolean verify) {
        CsvCells cells = options.cells(keys.types());
        List<String> columns = kind.format() == FileKind.Format.CSV ? columns() : List.of();
        try (Output output = new SingleFile(path, kind, columns, cells)) {
            return export(output, path, cells, verify);
        } catch (IOException e) {
            throw new CommandFailedException(path + ": " + DataFile.reason(e), e);
        }
    }

    /** Exports to a folder; false if what was read back differs. */
    boolean toLayout(Path folder, FileKind kind, boolean verify) {
        try (Output output = new ExportLayout(folder, table, kind, workers.count(), Instant.now())) {
            return export(output, folder, new CsvCells(Map.of()), verify);
        } catch (IOException e) {
            throw new CommandFailedException(folder + ": " + DataFile.reason(e), e);
        }
    }

    private boolean export(Output output, Path path, CsvCells cells, boolean verify) throws IOException {
        TableDigest read = new TableDigest(keys);
        AtomicLong done = new AtomicLong();
        try (TransferProgress progress = new TransferProgress(terminal, name + " exported", table.itemCount())) {
            reader.segments(workers, (segment, page) -> {
                write(output, segment, page);
                read.add(page);
                progress.reached(done.addAndGet(page.size()));
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        List<DataFile> files = output.end();
        if (verify && !readBack(files, cells).matches(read)) {
            terminal.out().println(name + ": NOT THE SAME when read back, so it was not kept: " + path);
            return false;
        }
        output.complete();
        terminal.out()
                .println(String.format(
                        Locale.ROOT,
                        "%s: %,d items exported to %s%s, checksum %s",
                        name,
                        read.items(),
                        path,
                        verify ? ", verified" : "",
                        read.checksum()));
        return true;
    }

    private TableDigest readBack(List<DataFile> files, CsvCells cells) {
        TableDigest found = new TableDigest(keys);
        for (DataFile file : files) {
            file.read(cells, (item, number) -> {
                workers.check();
                found.add(List.of(item));
            });
        }
        return found;
    }

    private static void write(Output output, int segment, List<Item> page) {
        try {
            output.write(segment, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The key first, then every name that an item has, in order. */
    private List<String> columns() {
        Set<String> names = new TreeSet<>();
        reader.all(workers, page -> {
            Set<String> ofPage = new TreeSet<>();
            page.forEach(item -> item.forEach((attribute, value) -> ofPage.add(attribute)));
            synchronized (names) {
                names.addAll(ofPage);
            }
        });
        List<String> columns = new ArrayList<>(keys.names());
        names.removeAll(keys.names());
        columns.addAll(names);
        return columns;
    }
}
