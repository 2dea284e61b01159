package dev.trestle.protocol.lines;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.FormatErrors;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.format.FileRecord;
import dev.trestle.engine.format.RecordReader;
import dev.trestle.engine.model.Shape;
import dev.trestle.protocol.JsonCodec;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines as JSON objects; empty ones are passed over. */
final class JsonLineReader implements RecordReader {

    /** No item takes as much, whatever is escaped in it. */
    private static final int LONGEST_LINE = 16 * 1024 * 1024;

    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream in;
    private final Shape.StructureOf shape;
    private long number;

    JsonLineReader(InputStream in, Shape.StructureOf shape) {
        this.in = new BufferedInputStream(in, BUFFER_BYTES);
        this.shape = shape;
    }

    @Override
    public @Nullable FileRecord next() throws IOException {
        byte[] line = line();
        while (line != null && isBlank(line)) {
            line = line();
        }
        if (line == null) {
            return null;
        }
        number++;
        try {
            return new FileRecord.Read(number, JsonCodec.read(shape, line));
        } catch (ServiceException e) {
            return new FileRecord.Unreadable(number, described(e));
        }
    }

    /** Of a body that is no JSON, AWS says nothing; a report of many lines has to say something. */
    private static ServiceException described(ServiceException problem) {
        boolean wordless = problem.type() == ErrorType.SERIALIZATION
                && problem.getMessage().isEmpty();
        return wordless ? FormatErrors.noJson() : problem;
    }

    private byte @Nullable [] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return line.toByteArray();
            }
            if (line.size() == LONGEST_LINE) {
                throw new IOException("A line of the file is longer than " + LONGEST_LINE + " bytes");
            }
            line.write(next);
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
