package dev.trestle.formats.zstd;

import dev.trestle.engine.format.Compression;
import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Zstandard, in Java alone. */
public final class ZstdCompression implements Compression {

    /** For {@link java.util.ServiceLoader}. */
    public ZstdCompression() {}

    @Override
    public String name() {
        return "ZSTD";
    }

    @Override
    public InputStream decompress(InputStream compressed) {
        return new Checked(new ZstdInputStream(compressed));
    }

    @Override
    public OutputStream compress(OutputStream compressed) throws IOException {
        return new ZstdOutputStream(compressed);
    }

    /** The library reports damage with an exception that is no IOException. */
    private static final class Checked extends FilterInputStream {

        Checked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            try {
                return super.read(bytes, from, length);
            } catch (MalformedInputException e) {
                throw new IOException("This is no ZSTD, or it is damaged: " + e.getMessage(), e);
            }
        }
    }
}
