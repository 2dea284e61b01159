package dev.trestle.engine.operation.transfer;

import dev.trestle.engine.bucket.Bucket;
import dev.trestle.engine.format.Compression;
import dev.trestle.engine.format.FileRecord;
import dev.trestle.engine.format.ReadOptions;
import dev.trestle.engine.format.RecordFormat;
import dev.trestle.engine.format.RecordReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * Files of records in a bucket.
 *
 * @param bucket where they are
 * @param format what they hold
 * @param compression how they are compressed
 * @param options what is known of the records
 */
public record SourceFiles(Bucket bucket, RecordFormat format, Compression compression, ReadOptions options) {

    /**
     * Reads one file.
     *
     * @param bytes is told of bytes that have been read, before compression
     * @param each takes the records, and says whether to go on
     * @throws IOException if the file cannot be read, or not to its end
     */
    public void read(String key, LongConsumer bytes, Predicate<FileRecord> each) throws IOException {
        try (InputStream compressed = bucket.read(key);
                InputStream content = new Counting(compression.decompress(compressed), bytes);
                RecordReader reader = format.reader(content, options)) {
            FileRecord record = reader.next();
            while (record != null && each.test(record)) {
                record = reader.next();
            }
        }
    }

    private static final class Counting extends FilterInputStream {

        private final LongConsumer count;

        Counting(InputStream in, LongConsumer count) {
            super(in);
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                count.accept(1);
            }
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0) {
                count.accept(read);
            }
            return read;
        }
    }
}
