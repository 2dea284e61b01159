package dev.trestle.formats.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.trestle.engine.format.ReadOptions;
import dev.trestle.engine.format.RecordFormat;
import dev.trestle.engine.format.RecordReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * CSV, which is only read: each line is an item, whose keys have the types of the table's key schema and whose other
 * attributes are strings. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataImport.Format.html">Amazon S3 import formats
 * for DynamoDB</a>.
 */
public final class CsvFormat implements RecordFormat {

    /** A value may be as long as an item, whose size counts in bytes. */
    private static final int LONGEST_LINE = 16 * 1024 * 1024;

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    /** For {@link java.util.ServiceLoader}. */
    public CsvFormat() {}

    @Override
    public String name() {
        return "CSV";
    }

    @Override
    public RecordReader reader(InputStream in, ReadOptions options) throws IOException {
        CsvReader<CsvRecord> lines = CsvReader.builder()
                .fieldSeparator(options.delimiter())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_LINE)
                .ofCsvRecord(text(in));
        try {
            return CsvItems.of(lines, options);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** UTF-8, or UTF-16 that says so with its first two bytes. What is neither is refused, as letters would be lost. */
    private static Reader text(InputStream in) throws IOException {
        PushbackInputStream content = new PushbackInputStream(in, UTF_8_MARK.length);
        byte[] start = content.readNBytes(UTF_8_MARK.length);
        boolean wide = start.length >= 2
                && ((start[0] == (byte) 0xFE && start[1] == (byte) 0xFF)
                        || (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE));
        if (!Arrays.equals(start, UTF_8_MARK)) {
            content.unread(start);
        }
        return new InputStreamReader(content, (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder());
    }
}
