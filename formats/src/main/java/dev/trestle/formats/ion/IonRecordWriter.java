package dev.trestle.formats.ion;

import com.amazon.ion.IonWriter;
import com.amazon.ion.system.IonTextWriterBuilder;
import com.amazon.ion.system.IonWriterBuilder.InitialIvmHandling;
import dev.trestle.engine.format.RecordWriter;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes records as lines of Ion's text form, each with the version marker that AWS puts before it. */
final class IonRecordWriter implements RecordWriter {

    private static final IonTextWriterBuilder TEXT = IonTextWriterBuilder.standard()
            .withCharset(StandardCharsets.UTF_8)
            .withInitialIvmHandling(InitialIvmHandling.SUPPRESS)
            .immutable();

    private final OutputStream out;
    private final Shape.StructureOf shape;

    IonRecordWriter(OutputStream out, Shape.StructureOf shape) {
        this.out = out;
        this.shape = shape;
    }

    @Override
    public void write(Structure content) throws IOException {
        StringBuilder line = new StringBuilder("$ion_1_0 ");
        try (IonWriter ion = TEXT.build(line)) {
            new ShapeWriter(ion).structure(shape, content);
        }
        out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
