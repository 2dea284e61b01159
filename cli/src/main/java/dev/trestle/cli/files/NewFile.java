package dev.trestle.cli.files;

import dev.trestle.engine.bucket.WrittenObject;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file that is there when it is complete; until then it is beside its place, and is removed if it never is. */
final class NewFile implements Closeable {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path place;
    private final Path unfinished;
    private final MessageDigest md5 = md5();
    private final OutputStream raw;
    private final OutputStream out;

    NewFile(Path place) throws IOException {
        this.place = place;
        this.unfinished = place.resolveSibling(place.getFileName() + ".part");
        this.raw = Files.newOutputStream(unfinished);
        this.out = new BufferedOutputStream(new DigestOutputStream(raw, md5), BUFFER_BYTES);
    }

    /** Where the content goes. Closing it does not complete the file. */
    OutputStream content() {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Where the content is before the file is complete. */
    Path unfinished() {
        return unfinished;
    }

    /**
     * Ends the content.
     *
     * @param key what the file is called in a manifest
     */
    WrittenObject end(String key) throws IOException {
        out.close();
        try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        return new WrittenObject(key, Files.size(unfinished), HexFormat.of().formatHex(md5.digest()));
    }

    /** Puts the file into its place. */
    void complete() throws IOException {
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What is still buffered goes nowhere: a full disk would refuse it again, and the file would stay. */
    @Override
    public void close() throws IOException {
        raw.close();
        Files.deleteIfExists(unfinished);
    }

    static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
