package dev.trestle.engine.bucket;

import java.io.IOException;
import java.io.OutputStream;

/** Writes the content of an object. */
@FunctionalInterface
public interface ObjectContent {

    /** Writes all of it; the stream, which is buffered, is closed by the caller. */
    void writeTo(OutputStream out) throws IOException;
}
