package dev.trestle.formats.csv;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.trestle.engine.format.ReadOptions;
import dev.trestle.engine.format.RecordFormat;
import dev.trestle.engine.format.RecordReader;
import dev.trestle.engine.format.RecordWriter;
import dev.trestle.engine.model.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * CSV, which is only read: each line is an item, whose keys have the types of the table's key schema and whose other
 * attributes are strings. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataImport.Format.html">Amazon S3 import formats
 * for DynamoDB</a>.
 */
public final class CsvFormat implements RecordFormat {

    /** A value may be as long as an item, whose size counts in bytes. */
    private static final int LONGEST_LINE = 16 * 1024 * 1024;

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
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_LINE)
                .ofCsvRecord(in);
        try {
            return CsvItems.of(lines, options);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public RecordWriter writer(OutputStream out, Shape.StructureOf shape) {
        throw new UnsupportedOperationException("DynamoDB imports CSV and does not write it");
    }
}
