package dev.trestle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.StorageException;
import dev.trestle.engine.storage.StorageException.Kind;
import dev.trestle.engine.storage.WriteBatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A process that the operating system lets write no more: nothing is lost, reads go on, and where there is room again, so do
 * writes.
 */
@Tag("slow")
class FullDiskTest {

    private static final int BALLAST_BYTES = 16_000_000;

    @TempDir
    static Path directory;

    /** How writes are made to fail. */
    private enum Limit {
        /** A limit of the process, which is to be had wherever there is a shell: no file may have more than 3 MB. */
        SIZE_OF_FILES {
            @Override
            List<String> around(Path folder) {
                return List.of("sh", "-c", "ulimit -f 6144 && exec \"$@\"", "limited");
            }
        },
        /** A file system of its own, where the user may make one. */
        FILE_SYSTEM {
            @Override
            List<String> around(Path folder) {
                return mounting(folder, "-m");
            }
        },
        /** The same for who is nobody in particular outside of it. */
        FILE_SYSTEM_OF_USER {
            @Override
            List<String> around(Path folder) {
                return mounting(folder, "-rm");
            }
        };

        /** The beginning of a command line that runs the rest of it under the limit. */
        abstract List<String> around(Path folder);

        boolean isThere() throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(around(Files.createTempDirectory(directory, "probe")));
            command.add("true");
            try {
                return new ProcessBuilder(command)
                                .redirectErrorStream(true)
                                .start()
                                .waitFor()
                        == 0;
            } catch (IOException e) {
                return false;
            }
        }

        private static List<String> mounting(Path folder, String options) {
            return List.of(
                    "unshare",
                    options,
                    "sh",
                    "-c",
                    "mount -t tmpfs -o size=32m tmpfs \"$0\" && exec \"$@\"",
                    folder.toString());
        }
    }

    static Stream<Limit> limits() throws IOException, InterruptedException {
        List<Limit> there = new ArrayList<>();
        for (Limit limit : Limit.values()) {
            if (limit.isThere()) {
                there.add(limit);
            }
        }
        return there.stream();
    }

    @ParameterizedTest
    @MethodSource("limits")
    void losesNothingAndIsReadOn(Limit limit) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(directory, "limited");
        List<String> command = new ArrayList<>(limit.around(folder));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Ddev.trestle.storage.library=" + System.getProperty("dev.trestle.storage.library"),
                Writer.class.getName(),
                folder.toString(),
                String.valueOf(limit == Limit.SIZE_OF_FILES ? 0 : BALLAST_BYTES)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> output = process.inputReader().lines().toList();

        assertThat(process.waitFor()).as("%s", output).isZero();
        assertThat(output)
                .isEqualTo(
                        limit == Limit.SIZE_OF_FILES
                                ? List.of("INACCESSIBLE", "read", "found again")
                                : List.of("FULL", "read", "recovered", "found again"));
    }

    /** Writes until it cannot, reads what it has written, makes room, writes on, and opens the storage again. */
    static final class Writer {

        private static final long PATIENCE = Duration.ofMinutes(1).toNanos();
        private static final int ITEM_BYTES = 4_000;

        private Writer() {}

        /** Works in the folder given first, with as many bytes besides as are given second, to be deleted when it is full. */
        public static void main(String[] arguments) throws IOException {
            Path ballast = Path.of(arguments[0], "ballast");
            Path folder = Path.of(arguments[0], "storage");
            Files.write(ballast, new byte[Integer.parseInt(arguments[1])]);
            int acknowledged = 0;
            try (Storage storage = DurableStorage.open(folder, DurableSettings.DEFAULT.withMemory(16 << 20))) {
                StorageException failure = null;
                while (failure == null) {
                    failure = commit(storage, acknowledged);
                    acknowledged += failure == null ? 1 : 0;
                }
                System.out.println(failure.kind());
                require(commit(storage, acknowledged) != null, "wrote while it was full");
                read(storage, acknowledged);
                System.out.println("read");
                if (failure.kind() == Kind.FULL) {
                    Files.delete(ballast);
                    long start = System.nanoTime();
                    while (commit(storage, acknowledged) != null) {
                        require(System.nanoTime() - start < PATIENCE, "did not recover");
                        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                    }
                    acknowledged++;
                    System.out.println("recovered");
                    read(storage, acknowledged);
                }
            }
            try (Storage storage = DurableStorage.open(folder)) {
                read(storage, acknowledged);
                System.out.println("found again");
            }
        }

        private static StorageException commit(Storage storage, int number) {
            WriteBatch batch = new WriteBatch();
            batch.put(storage.map("m"), key(number), item(number));
            batch.count(storage.map("m"), 0, ITEM_BYTES);
            try {
                storage.commit(batch);
                return null;
            } catch (StorageException e) {
                return e;
            }
        }

        private static void read(Storage storage, int count) {
            OrderedMap map = storage.map("m");
            for (int i = 0; i < count; i++) {
                require(item(i).equals(map.get(key(i))), "lost the write " + i);
            }
            require(
                    map.statistics().items() == count,
                    "counted " + map.statistics().items());
        }

        private static Key key(int number) {
            return StorageFolderTest.key(number);
        }

        private static Item item(int number) {
            byte[] bytes = new byte[ITEM_BYTES];
            new Random(number).nextBytes(bytes);
            return Item.of("bytes", BinaryValue.of(bytes));
        }

        private static void require(boolean holds, String otherwise) {
            if (!holds) {
                throw new IllegalStateException(otherwise);
            }
        }
    }
}
