package dev.trestle.engine.bucket;

import dev.trestle.engine.error.BucketErrors;
import dev.trestle.engine.error.BucketException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The buckets of one account: the folders of one directory, each named as its bucket. A bucket exists if its folder does;
 * symbolic links are not followed. Immutable and thread-safe.
 */
public final class Buckets {

    /** Letters and digits at both ends; no name can mean another folder than its own. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._-]*[a-zA-Z0-9]");

    private final Optional<Path> directory;
    private final String accountId;

    private Buckets(Optional<Path> directory, String accountId) {
        this.directory = directory;
        this.accountId = accountId;
    }

    /** No buckets at all; every one is missed, with a word on how to have some. */
    public static Buckets none(String accountId) {
        return new Buckets(Optional.empty(), accountId);
    }

    /**
     * The folders of the directory, which exists.
     *
     * @param accountId the account that they belong to
     * @throws UncheckedIOException if it does not exist or is no directory
     */
    public static Buckets in(Path directory, String accountId) {
        try {
            Path real = directory.toRealPath();
            if (!Files.isDirectory(real)) {
                throw new NotDirectoryException(directory.toString());
            }
            return new Buckets(Optional.of(real), accountId);
        } catch (IOException e) {
            throw new UncheckedIOException("The directory of buckets cannot be used: " + directory, e);
        }
    }

    /**
     * The bucket of that name.
     *
     * @param owner the account that the request says it belongs to, if it says so
     * @throws BucketException if there is no such bucket, or it is another account's
     */
    public Bucket open(String name, @Nullable String owner) throws BucketException {
        Path root = directory.orElseThrow(() -> BucketErrors.noDirectory(name));
        Path folder = folder(root, name);
        if (folder == null || !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw BucketErrors.noSuchBucket(name);
        }
        if (owner != null && !owner.equals(accountId)) {
            throw BucketErrors.otherOwner(name, owner, accountId);
        }
        return new Bucket(name, folder);
    }

    private static @Nullable Path folder(Path root, String name) {
        if (!NAME.matcher(name).matches()) {
            return null;
        }
        try {
            Path folder = root.resolve(name);
            return root.equals(folder.getParent()) ? folder : null;
        } catch (InvalidPathException e) {
            return null;
        }
    }
}
