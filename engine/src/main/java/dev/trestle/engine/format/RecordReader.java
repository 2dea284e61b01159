package dev.trestle.engine.format;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the records of a file, one after another. Not thread-safe. */
public interface RecordReader extends Closeable {

    /**
     * The next record; null at the end of the file.
     *
     * @throws IOException if the rest of the file cannot be read; what is wrong with one record is in that record instead
     */
    @Nullable FileRecord next() throws IOException;
}
