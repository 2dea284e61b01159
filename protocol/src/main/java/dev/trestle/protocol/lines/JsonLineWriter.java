package dev.trestle.protocol.lines;

import dev.trestle.engine.format.RecordWriter;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import dev.trestle.protocol.JsonCodec;
import java.io.IOException;
import java.io.OutputStream;

/** Writes JSON objects as lines. */
final class JsonLineWriter implements RecordWriter {

    private final OutputStream out;
    private final Shape.StructureOf shape;

    JsonLineWriter(OutputStream out, Shape.StructureOf shape) {
        this.out = out;
        this.shape = shape;
    }

    @Override
    public void write(Structure content) throws IOException {
        out.write(JsonCodec.write(shape, content));
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
