package dev.trestle.storage;

import dev.trestle.engine.storage.StorageException;
import dev.trestle.engine.storage.StorageException.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a storage lies in: a file that is locked as long as it is open, the data, and last a file with the number
 * of the format. A folder without that one has never been opened with success.
 */
final class StorageFolder implements AutoCloseable {

    private static final int FORMAT = 1;
    private static final Pattern FORMAT_TEXT = Pattern.compile("trestle-storage (\\d{1,9})\n");

    private static final String LOCK_FILE = "trestle.lock";
    private static final String FORMAT_FILE = "trestle.format";
    private static final String NEW_FORMAT_FILE = "trestle.format.new";
    private static final String DATA = "data";

    private final Path folder;
    private final FileChannel lockFile;
    private final boolean fresh;

    private StorageFolder(Path folder, FileChannel lockFile, boolean fresh) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.fresh = fresh;
    }

    /** Takes the folder for this process, made if there is none. Nothing is written to one that is not a storage. */
    static StorageFolder enter(Path folder) {
        try {
            Files.createDirectories(folder);
            requireOurs(folder);
            FileChannel lockFile =
                    FileChannel.open(folder.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                lock(lockFile, folder);
                return new StorageFolder(folder, lockFile, !hasFormat(folder));
            } catch (RuntimeException | IOException e) {
                lockFile.close();
                throw e;
            }
        } catch (IOException e) {
            throw inaccessible(folder, e);
        }
    }

    /** Whether there may be no data yet. */
    boolean isFresh() {
        return fresh;
    }

    Path data() {
        return folder.resolve(DATA);
    }

    /** Marks a fresh folder as a storage, now that there is data in it. */
    void confirm() {
        if (!fresh) {
            return;
        }
        Path written = folder.resolve(NEW_FORMAT_FILE);
        try {
            try (FileChannel file = FileChannel.open(
                    written,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.TRUNCATE_EXISTING)) {
                file.write(StandardCharsets.UTF_8.encode("trestle-storage " + FORMAT + "\n"));
                file.force(true);
            }
            Files.move(written, folder.resolve(FORMAT_FILE), StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            force(folder.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw inaccessible(folder, e);
        }
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw inaccessible(folder, e);
        }
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    private static void requireOurs(Path folder) throws IOException {
        if (Files.exists(folder.resolve(FORMAT_FILE))) {
            return;
        }
        Set<String> found;
        try (Stream<Path> files = Files.list(folder)) {
            found = files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
        }
        if (!found.isEmpty()
                && !(found.contains(LOCK_FILE)
                        && Set.of(LOCK_FILE, NEW_FORMAT_FILE, DATA).containsAll(found))) {
            throw new StorageException(
                    Kind.FOREIGN,
                    "The folder " + folder
                            + " holds files that are not of a Trestle storage. Name an empty folder or one"
                            + " that does not exist.");
        }
    }

    private static void lock(FileChannel lockFile, Path folder) throws IOException {
        @Nullable FileLock lock;
        try {
            lock = lockFile.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new StorageException(
                    Kind.IN_USE,
                    "The storage in " + folder
                            + " is open already, in this process or in another. Close it there, or use"
                            + " another folder.");
        }
    }

    private static boolean hasFormat(Path folder) throws IOException {
        Path file = folder.resolve(FORMAT_FILE);
        if (!Files.exists(file)) {
            return false;
        }
        Matcher text = FORMAT_TEXT.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        if (!text.matches()) {
            throw new StorageException(
                    Kind.DAMAGED,
                    "The file " + file + " does not say which format the storage has. Restore the folder from a copy.");
        }
        int format = Integer.parseInt(text.group(1));
        if (format > FORMAT) {
            throw new StorageException(
                    Kind.NEWER_FORMAT,
                    "The storage in " + folder + " has format " + format
                            + ", and this version of Trestle knows formats up" + " to " + FORMAT
                            + ". Use the later version that has written it.");
        }
        return true;
    }

    /** Has the names in the folder on the disk. Windows cannot be asked to, and keeps them in its journal. */
    private static void force(@Nullable Path folder) throws IOException {
        if (folder != null
                && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static StorageException inaccessible(Path folder, IOException cause) {
        return new StorageException(
                Kind.INACCESSIBLE,
                "The folder " + folder + " cannot be used for a storage: " + cause
                        + ". It has to be a folder that may be read and written.",
                cause);
    }
}
