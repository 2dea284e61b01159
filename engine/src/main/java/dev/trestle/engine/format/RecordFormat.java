package dev.trestle.engine.format;

import java.io.IOException;
import java.io.InputStream;

/**
 * A format of files that hold records, one after another, each a structure of the same shape. Found with {@link
 * java.util.ServiceLoader}. Thread-safe.
 */
public interface RecordFormat {

    /** The name in the API, as in {@code DYNAMODB_JSON}. */
    String name();

    /**
     * Starts to read a file.
     *
     * @param in the content, not compressed; closed with the reader
     * @throws IOException if it cannot be read, or is no file of this format
     */
    RecordReader reader(InputStream in, ReadOptions options) throws IOException;
}
