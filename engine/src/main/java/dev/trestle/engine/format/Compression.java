package dev.trestle.engine.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A compression of files. Found with {@link java.util.ServiceLoader}. Thread-safe. */
public interface Compression {

    /** The name in the API, as in {@code GZIP}. */
    String name();

    /**
     * What the compressed content is; several compressed streams after one another are one.
     *
     * @param compressed closed with the stream that is returned
     */
    InputStream decompress(InputStream compressed) throws IOException;

    /**
     * Compresses what is written to the stream that is returned.
     *
     * @param compressed closed with the stream that is returned
     */
    OutputStream compress(OutputStream compressed) throws IOException;
}
