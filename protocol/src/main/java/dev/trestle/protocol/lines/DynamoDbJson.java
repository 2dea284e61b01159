package dev.trestle.protocol.lines;

import dev.trestle.engine.format.ReadOptions;
import dev.trestle.engine.format.RecordReader;
import dev.trestle.engine.format.RecordWriter;
import dev.trestle.engine.format.WritableFormat;
import dev.trestle.engine.model.Shape;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * DynamoDB JSON: each line is a record, in the JSON that requests and answers have. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/S3DataImport.Format.html">Amazon S3 import formats
 * for DynamoDB</a>.
 */
public final class DynamoDbJson implements WritableFormat {

    /** For {@link java.util.ServiceLoader}. */
    public DynamoDbJson() {}

    @Override
    public String name() {
        return "DYNAMODB_JSON";
    }

    @Override
    public RecordReader reader(InputStream in, ReadOptions options) {
        return new JsonLineReader(in, options.shape());
    }

    @Override
    public RecordWriter writer(OutputStream out, Shape.StructureOf shape) {
        return new JsonLineWriter(out, shape);
    }
}
