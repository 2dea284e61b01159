package dev.trestle.formats.ion;

import com.amazon.ion.IonException;
import com.amazon.ion.system.IonReaderBuilder;
import dev.trestle.engine.format.ReadOptions;
import dev.trestle.engine.format.RecordReader;
import dev.trestle.engine.format.RecordWriter;
import dev.trestle.engine.format.WritableFormat;
import dev.trestle.engine.model.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Amazon Ion: each record is a struct. What is written is text, a line for each record. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataExport.Output.html">DynamoDB table export
 * output format</a> and <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataImport.Format.html">Amazon S3 import formats
 * for DynamoDB</a>.
 */
public final class IonFormat implements WritableFormat {

    /** For {@link java.util.ServiceLoader}. */
    public IonFormat() {}

    @Override
    public String name() {
        return "ION";
    }

    @Override
    public RecordReader reader(InputStream in, ReadOptions options) throws IOException {
        try {
            return new IonRecordReader(in, IonReaderBuilder.standard().build(in), options.shape());
        } catch (IonException e) {
            throw new IOException("This cannot be read as Ion: " + e.getMessage(), e);
        }
    }

    @Override
    public RecordWriter writer(OutputStream out, Shape.StructureOf shape) {
        return new IonRecordWriter(out, shape);
    }
}
