package dev.trestle.storage;

import dev.trestle.engine.storage.StorageException;
import dev.trestle.engine.storage.StorageException.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a storage lies in: a file that is locked as long as it is open, the data, and last a file with the number
 * of the format. A folder without that one has never been opened with success.
 */
final class StorageFolder implements AutoCloseable {

    private static final String LOCK_FILE = "trestle.lock";
    private static final String DATA = "data";

    private final Path folder;
    private final FileChannel lockFile;
    private final Optional<Format> format;

    private StorageFolder(Path folder, FileChannel lockFile, Optional<Format> format) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.format = format;
    }

    /**
     * Takes the folder for this process, made if there is none. Nothing is written to one that is not a storage.
     *
     * @param known the latest format that can be opened
     */
    static StorageFolder enter(Path folder, int known) {
        try {
            Files.createDirectories(folder);
            requireOurs(folder);
            FileChannel lockFile =
                    FileChannel.open(folder.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                lock(lockFile, folder);
                return new StorageFolder(folder, lockFile, Format.read(folder, known));
            } catch (RuntimeException | IOException e) {
                lockFile.close();
                throw e;
            }
        } catch (IOException e) {
            throw inaccessible(folder, e);
        }
    }

    /** What its format was when it was entered; empty if there may be no data yet. */
    Optional<Format> format() {
        return format;
    }

    Path data() {
        return data(folder);
    }

    /** Where the data is in a folder of a storage. */
    static Path data(Path folder) {
        return folder.resolve(DATA);
    }

    /** Has the folder say what format it is in, now that its data is. */
    void mark(Format reached) {
        try {
            reached.write(folder);
            force(folder.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw inaccessible(folder, e);
        }
    }

    /** Refuses a place within this folder, where a copy would be lost with it. */
    void requireOutside(Path copy) {
        try {
            Path there = copy.toAbsolutePath().normalize();
            while (!Files.exists(there) && there.getParent() != null) {
                there = there.getParent();
            }
            if (there.toRealPath().startsWith(folder.toRealPath())) {
                throw new StorageException(
                        Kind.FOREIGN,
                        "The copy " + copy + " would lie in the storage that it is of, " + folder
                                + ". Name a folder elsewhere.");
            }
        } catch (IOException e) {
            throw inaccessible(copy, e);
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
        if (Files.exists(folder.resolve(Format.FILE))) {
            return;
        }
        Set<String> found;
        try (Stream<Path> files = Files.list(folder)) {
            found = files.map(file -> String.valueOf(file.getFileName())).collect(Collectors.toSet());
        }
        if (!found.isEmpty()
                && !(found.contains(LOCK_FILE)
                        && Set.of(LOCK_FILE, Format.NEW_FILE, DATA).containsAll(found))) {
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

    /** Has the names in the folder on the disk. Windows cannot be asked to, and keeps them in its journal. */
    static void force(@Nullable Path folder) throws IOException {
        if (folder != null
                && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    static StorageException inaccessible(Path folder, IOException cause) {
        return new StorageException(
                Kind.INACCESSIBLE,
                "The folder " + folder + " cannot be used for a storage: " + cause
                        + ". It has to be a folder that may be read and written.",
                cause);
    }
}
