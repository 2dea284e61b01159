package dev.trestle.formats.ion;

import com.amazon.ion.IonException;
import com.amazon.ion.IonReader;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.format.FileRecord;
import dev.trestle.engine.format.RecordReader;
import dev.trestle.engine.model.Shape;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads the structs of a file, text or binary, one after another. */
final class IonRecordReader implements RecordReader {

    private final InputStream in;
    private final IonReader ion;
    private final Shape.StructureOf shape;
    private long number;

    IonRecordReader(InputStream in, IonReader ion, Shape.StructureOf shape) {
        this.in = in;
        this.ion = ion;
        this.shape = shape;
    }

    @Override
    public @Nullable FileRecord next() throws IOException {
        try {
            if (ion.next() == null) {
                return null;
            }
            number++;
            FileRecord read = read();
            while (ion.getDepth() > 0) {
                ion.stepOut();
            }
            return read;
        } catch (IonException e) {
            throw new IOException("This is no Ion from here on: " + e.getMessage(), e);
        }
    }

    private FileRecord read() {
        try {
            return new FileRecord.Read(number, new ShapeReader(ion).structure(shape));
        } catch (ServiceException e) {
            return new FileRecord.Unreadable(number, e);
        }
    }

    @Override
    public void close() throws IOException {
        ion.close();
        in.close();
    }
}
