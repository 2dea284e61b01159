package dev.trestle.formats;

import dev.trestle.engine.format.Compression;
import dev.trestle.engine.format.FileRecord;
import dev.trestle.engine.format.Formats;
import dev.trestle.engine.format.ReadOptions;
import dev.trestle.engine.format.RecordReader;
import dev.trestle.engine.format.RecordShapes;
import dev.trestle.engine.format.RecordWriter;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** RecordFiles of items in memory. */
final class RecordFiles {

    private RecordFiles() {}

    static byte[] write(String format, String compression, List<Item> items) throws IOException {
        Compression compressing = Formats.installed().compression(compression);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter writer =
                Formats.installed().writable(format).writer(compressing.compress(bytes), RecordShapes.ITEM)) {
            for (Item item : items) {
                writer.write(Structure.builder().put("Item", item).build());
            }
        }
        return bytes.toByteArray();
    }

    static List<FileRecord> read(String format, String compression, byte[] file) throws IOException {
        return read(format, compression, file, ReadOptions.of(RecordShapes.ITEM));
    }

    static List<FileRecord> read(String format, String text) throws IOException {
        return read(format, "NONE", text.getBytes(StandardCharsets.UTF_8));
    }

    static List<FileRecord> read(String format, String compression, byte[] file, ReadOptions options)
            throws IOException {
        Compression compressing = Formats.installed().compression(compression);
        List<FileRecord> records = new ArrayList<>();
        try (RecordReader reader = Formats.installed()
                .format(format)
                .reader(compressing.decompress(new ByteArrayInputStream(file)), options)) {
            for (FileRecord record = reader.next(); record != null; record = reader.next()) {
                records.add(record);
            }
        }
        return records;
    }

    static Item item(FileRecord record) {
        return ((FileRecord.Read) record).content().item("Item");
    }
}
