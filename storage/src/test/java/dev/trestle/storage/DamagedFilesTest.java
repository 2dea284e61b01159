package dev.trestle.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.StorageException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Bytes that are not those that were written, in files of every kind: that is noticed, or has no effect. What may be missing
 * is only the end of the log, where nothing tells a write that was damaged from one that a crash has torn.
 *
 * <p>{@code -Ddamage.tries=1000} tries so many of each.
 */
@Tag("slow")
class DamagedFilesTest {

    private static final int TRIES = Integer.getInteger("damage.tries", 30);
    private static final int COMMITS = 30;
    private static final int OPENINGS = 3;

    @TempDir
    static Path directory;

    private static Path written;

    /** A kind of file, by its name. */
    private enum Kind {
        LOG(".*\\.log") {
            @Override
            int missing(Damage damage) {
                return switch (damage) {
                    case FLIPPED_BIT -> 1;
                    case OTHER_BYTES -> 2;
                    case CUT_OFF -> COMMITS / OPENINGS;
                };
            }
        },
        TABLE(".*\\.sst"),
        MANIFEST("MANIFEST-.*") {
            @Override
            List<Damage> damages() {
                // As with the log, an end that is gone altogether has never been there, and much hangs on it.
                return List.of(Damage.FLIPPED_BIT);
            }
        },
        CURRENT("CURRENT"),
        OPTIONS("OPTIONS-.*"),
        IDENTITY("IDENTITY"),
        FORMAT("trestle\\.format");

        private final String name;

        Kind(String name) {
            this.name = name;
        }

        /** How many commits of the last may be missing. */
        int missing(Damage damage) {
            return 0;
        }

        List<Damage> damages() {
            return List.of(Damage.values());
        }

        List<Path> files(Path folder) throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                return files.filter(Files::isRegularFile)
                        .filter(file -> String.valueOf(file.getFileName()).matches(name))
                        .filter(file -> file.toFile().length() > 0)
                        .sorted()
                        .toList();
            }
        }
    }

    /** What is done to a file. */
    private enum Damage {
        FLIPPED_BIT {
            @Override
            void on(RandomAccessFile file, RandomGenerator random) throws IOException {
                long position = random.nextLong(file.length());
                file.seek(position);
                int flipped = file.read() ^ (1 << random.nextInt(8));
                file.seek(position);
                file.write(flipped);
            }
        },
        OTHER_BYTES {
            @Override
            void on(RandomAccessFile file, RandomGenerator random) throws IOException {
                long position = random.nextLong(file.length());
                byte[] bytes = new byte[(int) Math.min(1 + random.nextInt(64), file.length() - position)];
                random.nextBytes(bytes);
                file.seek(position);
                file.write(bytes);
            }
        },
        CUT_OFF {
            @Override
            void on(RandomAccessFile file, RandomGenerator random) throws IOException {
                file.setLength(random.nextLong(file.length()));
            }
        };

        abstract void on(RandomAccessFile file, RandomGenerator random) throws IOException;
    }

    private enum Outcome {
        REFUSED_TO_OPEN,
        REFUSED_TO_READ,
        ANSWERED
    }

    @BeforeAll
    static void write() throws IOException {
        Path live = directory.resolve("live");
        written = directory.resolve("written");
        // What a log holds goes into a table when it is opened again.
        for (int opening = 0; opening < OPENINGS; opening++) {
            try (Storage storage = DurableStorage.open(live)) {
                for (int i = 0; i < COMMITS / OPENINGS; i++) {
                    WrittenFolder.commit(storage, opening * COMMITS / OPENINGS + i);
                }
            }
        }
        WrittenFolder.copy(live, written);
    }

    @ParameterizedTest
    @EnumSource
    void areNoticedOrDoNoHarm(Kind kind) throws IOException {
        RandomGenerator random = new Random(kind.name().hashCode());
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (int i = 0; i < TRIES; i++) {
            Path folder = WrittenFolder.copy(written, directory.resolve(kind + " " + i));
            List<Path> files = kind.files(folder);
            assertThat(files).isNotEmpty();
            Damage damage = kind.damages().get(i % kind.damages().size());
            Path file = files.get(random.nextInt(files.size()));
            try (RandomAccessFile damaged = new RandomAccessFile(file.toFile(), "rw")) {
                damage.on(damaged, random);
            }
            outcomes.add(outcome(folder, COMMITS - kind.missing(damage)));
        }
        if (kind == Kind.OPTIONS || kind == Kind.IDENTITY) {
            assertThat(outcomes).containsOnly(Outcome.ANSWERED);
        } else {
            assertThat(outcomes).contains(Outcome.REFUSED_TO_OPEN);
        }
    }

    private static Outcome outcome(Path folder, int least) {
        try (Storage storage = DurableStorage.open(folder)) {
            try {
                WrittenFolder.assertHolds(storage, least, COMMITS);
                return Outcome.ANSWERED;
            } catch (StorageException e) {
                return Outcome.REFUSED_TO_READ;
            }
        } catch (StorageException e) {
            return Outcome.REFUSED_TO_OPEN;
        }
    }
}
