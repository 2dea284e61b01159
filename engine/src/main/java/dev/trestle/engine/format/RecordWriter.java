package dev.trestle.engine.format;

import dev.trestle.engine.model.Structure;
import java.io.Closeable;
import java.io.IOException;

/** Writes the records of a file, one after another. Closing it completes the file. Not thread-safe. */
public interface RecordWriter extends Closeable {

    /** Writes one more record. */
    void write(Structure content) throws IOException;
}
