package dev.trestle.cli.files;

import dev.trestle.cli.files.ValueText.UnreadableException;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.format.FileRecord;
import dev.trestle.engine.format.Formats;
import dev.trestle.engine.format.ReadOptions;
import dev.trestle.engine.format.RecordReader;
import dev.trestle.engine.format.RecordShapes;
import dev.trestle.engine.item.Item;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the items of a file, one after another. */
final class ItemReader implements Closeable {
    private final RecordReader records;
    private final @Nullable CsvCells cells;
    private long number;

    private ItemReader(RecordReader records, @Nullable CsvCells cells) {
        this.records = records;
        this.cells = cells;
    }

    /**
     * Opens a file's content.
     *
     * @param compressed closed with the reader, or if there is none
     */
    static ItemReader of(InputStream compressed, FileKind kind, CsvCells cells) throws IOException {
        try {
            InputStream content = kind.compressed().codec().decompress(compressed);
            // Cells are read as strings, whatever their attributes' types: what they mean is the next step.
            ReadOptions options = new ReadOptions(RecordShapes.ITEM, Map.of(), ',', List.of());
            RecordReader records =
                    Formats.installed().format(kind.format().name()).reader(content, options);
            return new ItemReader(records, kind.format() == FileKind.Format.CSV ? cells : null);
        } catch (IOException | RuntimeException e) {
            compressed.close();
            throw e;
        }
    }

    /** The number of the record that was read last; the first is 1. */
    long number() {
        return number;
    }

    /**
     * The next item; null at the end.
     *
     * @throws UnreadableException if the record is none
     * @throws IOException if the rest cannot be read
     */
    @Nullable Item next() throws IOException, UnreadableException {
        FileRecord record = records.next();
        if (record == null) {
            return null;
        }
        number = record.number();
        Item item = item(record);
        return cells == null ? item : cells.item(item);
    }

    /** The item of a record. */
    static Item item(FileRecord record) throws UnreadableException {
        if (record instanceof FileRecord.Unreadable unreadable) {
            throw new UnreadableException(String.valueOf(unreadable.problem().getMessage()));
        }
        try {
            Item item = ((FileRecord.Read) record).content().item("Item");
            if (item == null) {
                throw new UnreadableException("The record has no member Item");
            }
            return item;
        } catch (ServiceException e) {
            throw new UnreadableException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
