package dev.trestle.storage;

import dev.trestle.engine.storage.StorageException;
import dev.trestle.engine.storage.StorageException.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is looked at before RocksDB opens its files: a write that a crash has torn, of which nobody was told, is cut off, and
 * damage of any other kind is refused, where RocksDB would drop without a word what comes after it.
 */
final class LogCheck {

    private static final String LOG = ".log";

    /** Names hold numbers of at least six digits: the longer name has the higher one. */
    private static final Comparator<Path> BY_NUMBER =
            Comparator.comparingInt((Path file) -> file.toString().length()).thenComparing(Path::toString);

    private LogCheck() {}

    /**
     * Checks the files in the folder of RocksDB.
     *
     * @throws StorageException if one is damaged
     */
    static void check(Path data) {
        if (!Files.isDirectory(data)) {
            return;
        }
        try {
            checkManifest(data);
            List<Path> logs = logs(data);
            for (int i = 0; i < logs.size(); i++) {
                Path file = logs.get(i);
                LogFile log = LogFile.read(file);
                if (!log.isWhole()) {
                    // One before the last was finished before another was begun, unless there was no room for all of
                    // it.
                    boolean mayBeTorn = i == logs.size() - 1 || log.lacksBytes();
                    require(mayBeTorn && !log.goesOnBehindTheBreak(), file, log);
                    cut(file, log.wholeUpTo());
                }
            }
        } catch (IOException e) {
            throw StorageFolder.inaccessible(data, e);
        }
    }

    private static void checkManifest(Path data) throws IOException {
        Path current = data.resolve("CURRENT");
        if (!Files.exists(current)) {
            // RocksDB says so.
            return;
        }
        String name = new String(Files.readAllBytes(current), StandardCharsets.ISO_8859_1).strip();
        Path file = data.resolve(name.matches("MANIFEST-\\d+") ? name : "MANIFEST");
        if (!Files.exists(file)) {
            throw new StorageException(
                    Kind.DAMAGED,
                    "The file " + current + " names no file that there is. Restore the folder from a copy.");
        }
        LogFile manifest = LogFile.read(file);
        if (!manifest.isWhole()) {
            // Much hangs on a record here, so that the last one is given up only if it was never whole.
            require(manifest.lacksBytes() && !manifest.goesOnBehindTheBreak(), file, manifest);
            cut(file, manifest.wholeUpTo());
        }
    }

    private static List<Path> logs(Path data) throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> file.toString().endsWith(LOG))
                    .filter(file -> file.toFile().length() > 0)
                    .sorted(BY_NUMBER)
                    .toList();
        }
    }

    private static void require(boolean torn, Path file, LogFile log) {
        if (!torn) {
            throw new StorageException(
                    Kind.DAMAGED,
                    "The file " + file + " is damaged after " + log.wholeUpTo()
                            + " bytes. Restore the folder from a copy.");
        }
    }

    private static void cut(Path file, int size) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(size);
            channel.force(true);
        }
    }
}
