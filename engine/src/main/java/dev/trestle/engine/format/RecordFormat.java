package dev.trestle.engine.format;

import dev.trestle.engine.model.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A format of files that hold records, one after another, each a structure of the same shape. Found with {@link
 * java.util.ServiceLoader}. Thread-safe.
 *
 * <p>A record of an export is {@link RecordShapes#ITEM}; every format that can write writes whatever shape it is given, so
 * that manifests and reports need no codec of their own.
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

    /**
     * Starts to write a file.
     *
     * @param out takes the content; closed with the writer
     * @param shape what every record is
     * @throws UnsupportedOperationException if this format is only read
     */
    RecordWriter writer(OutputStream out, Shape.StructureOf shape) throws IOException;
}
