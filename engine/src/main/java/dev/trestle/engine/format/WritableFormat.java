package dev.trestle.engine.format;

import dev.trestle.engine.model.Shape;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A format that is written too. A record of an export is {@link RecordShapes#ITEM}; every format writes whatever shape it is
 * given, so that manifests and reports need no codec of their own. Thread-safe.
 */
public interface WritableFormat extends RecordFormat {

    /**
     * Starts to write a file.
     *
     * @param out takes the content; closed with the writer
     * @param shape what every record is
     * @throws IOException if it cannot be written
     */
    RecordWriter writer(OutputStream out, Shape.StructureOf shape) throws IOException;
}
