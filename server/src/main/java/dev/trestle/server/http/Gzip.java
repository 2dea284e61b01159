package dev.trestle.server.http;

import io.netty.handler.codec.http.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies compressed by gzip. */
public final class Gzip {

    private static final String NAME = "gzip";

    private Gzip() {}

    /** Whether the headers say that the body is compressed. */
    public static boolean isEncoding(HttpHeaders headers) {
        return NAME.equalsIgnoreCase(headers.get("Content-Encoding", "").strip());
    }

    /** Whether the headers say that the answer may be compressed. */
    public static boolean isAccepted(HttpHeaders headers) {
        return headers.getAll("Accept-Encoding").stream()
                .flatMap(value -> Arrays.stream(value.toLowerCase(Locale.ROOT).split(",", -1)))
                .map(coding -> coding.replace(" ", ""))
                .anyMatch(coding -> coding.matches(NAME + "(;q=(0\\.0*[1-9][0-9]*|1(\\.0*)?))?"));
    }

    /** The bytes compressed, fast rather than well. */
    public static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new Fast(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * The bytes as they were, at most one more than the limit of them: a few bytes can stand for any number of them.
     *
     * @throws IOException if they are not compressed by gzip
     */
    public static byte[] decompressed(byte[] bytes, int limit) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readNBytes(limit + 1);
        }
    }

    private static final class Fast extends GZIPOutputStream {

        private Fast(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
