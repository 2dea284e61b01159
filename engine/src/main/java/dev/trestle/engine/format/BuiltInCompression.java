package dev.trestle.engine.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The compressions that need no library. */
enum BuiltInCompression implements Compression {
    NONE {
        @Override
        public InputStream decompress(InputStream compressed) {
            return compressed;
        }

        @Override
        public OutputStream compress(OutputStream compressed) {
            return compressed;
        }
    },

    GZIP {
        @Override
        public InputStream decompress(InputStream compressed) throws IOException {
            return new GZIPInputStream(compressed, BUFFER_BYTES);
        }

        @Override
        public OutputStream compress(OutputStream compressed) throws IOException {
            return new GZIPOutputStream(compressed, BUFFER_BYTES);
        }
    };

    private static final int BUFFER_BYTES = 64 * 1024;
}
