package dev.trestle.engine.bucket;

import dev.trestle.engine.error.BucketErrors;
import dev.trestle.engine.error.BucketException;
import dev.trestle.engine.item.Utf8;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A bucket: a folder whose files are its objects, named by their paths in it. Nothing outside the folder is read or
 * written, whatever a key says; symbolic links in it are not followed. Thread-safe.
 */
public final class Bucket {

    private static final Comparator<BucketObject> BY_KEY = Comparator.comparing(BucketObject::key, Utf8::compare);

    private final String name;
    private final Path folder;

    Bucket(String name, Path folder) {
        this.name = name;
        this.folder = folder;
    }

    /** The bucket's name. */
    public String name() {
        return name;
    }

    /**
     * The objects whose keys begin with the prefix, in the order in which S3 lists them, that of their keys in UTF-8.
     *
     * @param prefix any text; it need not end with a folder
     */
    public List<BucketObject> list(String prefix) throws IOException {
        List<BucketObject> objects = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    String key = visited.equals(folder) ? "" : keyOf(visited) + "/";
                    boolean mayHold = key.startsWith(prefix) || prefix.startsWith(key);
                    return mayHold ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path visited, BasicFileAttributes attributes) {
                    String key = keyOf(visited);
                    if (attributes.isRegularFile() && key.startsWith(prefix)) {
                        objects.add(new BucketObject(key, attributes.size()));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (AccessDeniedException e) {
            throw BucketErrors.accessDenied(name, e.getFile());
        }
        objects.sort(BY_KEY);
        return objects;
    }

    /**
     * Opens an object for reading; the caller closes the stream.
     *
     * @throws BucketException if there is no such object or it may not be read
     */
    public InputStream read(String key) throws IOException {
        Path file = file(key);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw BucketErrors.noSuchKey(name, key);
        }
        requireInside(file, key);
        try {
            return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
        } catch (AccessDeniedException e) {
            throw BucketErrors.accessDenied(name, key);
        }
    }

    /**
     * Writes an object, in place of one that may be there. It is seen when it is complete; if the content throws, nothing
     * is changed.
     *
     * @throws BucketException if the key is that of a folder or leads elsewhere, or the file may not be written
     */
    public WrittenObject write(String key, ObjectContent content) throws IOException {
        Path file = file(key);
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw BucketErrors.keyNotAllowed(name, key);
        }
        try {
            makeFolders(file, key);
            // Beside the buckets rather than in one, so that no list ever shows half an object.
            Path unfinished = Files.createTempFile(folder.toAbsolutePath().getParent(), ".unfinished-", null);
            try {
                WrittenObject written = write(unfinished, key, content);
                Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                return written;
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (AccessDeniedException e) {
            throw BucketErrors.accessDenied(name, key);
        }
    }

    private static WrittenObject write(Path file, String key, ObjectContent content) throws IOException {
        MessageDigest md5 = md5();
        try (OutputStream out = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), md5))) {
            content.writeTo(new FilterOutputStream(out) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                }

                @Override
                public void close() throws IOException {
                    flush(); // Compressions close what they write to, and the file is not theirs.
                }
            });
        }
        return new WrittenObject(key, Files.size(file), HexFormat.of().formatHex(md5.digest()));
    }

    /** Makes the folders on the way to the file, one after another, so that none is made behind a link. */
    private void makeFolders(Path file, String key) throws IOException {
        Path made = folder;
        for (Path part : folder.relativize(file.getParent())) {
            made = made.resolve(part);
            if (!Files.exists(made, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectory(made);
            } else if (!Files.isDirectory(made, LinkOption.NOFOLLOW_LINKS)) {
                throw BucketErrors.keyNotAllowed(name, key);
            }
        }
    }

    private Path file(String key) throws BucketException {
        for (String part : key.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || part.indexOf('\\') >= 0) {
                throw BucketErrors.keyNotAllowed(name, key);
            }
        }
        try {
            Path file = folder.resolve(key).normalize();
            if (file.startsWith(folder) && !file.equals(folder)) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw BucketErrors.keyNotAllowed(name, key);
        }
        throw BucketErrors.keyNotAllowed(name, key);
    }

    private void requireInside(Path file, String key) throws IOException {
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
            throw BucketErrors.keyNotAllowed(name, key);
        }
    }

    private String keyOf(Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
