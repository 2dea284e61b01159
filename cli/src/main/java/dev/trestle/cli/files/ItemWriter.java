package dev.trestle.cli.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.engine.format.Formats;
import dev.trestle.engine.format.RecordShapes;
import dev.trestle.engine.format.RecordWriter;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** Writes items to a file, one after another. */
interface ItemWriter extends Closeable {

    /** Writes one more item. */
    void write(Item item) throws IOException;

    /**
     * A writer of items.
     *
     * @param out where the file goes; closed with the writer
     * @param columns the names of the attributes, for CSV
     * @param cells what cells mean, for CSV
     */
    static ItemWriter of(OutputStream out, FileKind kind, List<String> columns, CsvCells cells) throws IOException {
        OutputStream compressed = kind.compressed().codec().compress(out);
        return kind.format() == FileKind.Format.CSV
                ? new Lines(new OutputStreamWriter(compressed, StandardCharsets.UTF_8), columns, cells)
                : new Records(Formats.installed().writable(kind.format().name()).writer(compressed, RecordShapes.ITEM));
    }

    /** Writes what the formats of imports and exports are made for. */
    record Records(RecordWriter records) implements ItemWriter {
        @Override
        public void write(Item item) throws IOException {
            records.write(Structure.builder().put("Item", item).build());
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }

    /** Writes lines of CSV, the first with the names of attributes. */
    final class Lines implements ItemWriter {
        private final CsvWriter csv;
        private final List<String> columns;
        private final Set<String> known;
        private final CsvCells cells;

        Lines(Writer out, List<String> columns, CsvCells cells) {
            this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            this.columns = columns;
            this.known = Set.copyOf(columns);
            this.cells = cells;
            csv.writeRecord(columns);
        }

        @Override
        public void write(Item item) {
            item.forEach((name, value) -> {
                if (!known.contains(name)) {
                    throw new CommandFailedException("an item has a new attribute " + name
                            + ", which no item had when the columns were collected; run it again");
                }
            });
            csv.writeRecord(columns.stream()
                    .map(name -> cells.cell(name, item.get(name)))
                    .toList());
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }
}
