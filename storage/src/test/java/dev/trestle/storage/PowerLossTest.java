package dev.trestle.storage;

import dev.trestle.engine.storage.Storage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a power cut may leave behind: of the log the bytes that were on the disk when the last commit was acknowledged, and of
 * those of the next commit any part, where a missing one reads as zeros or as anything.
 */
@Tag("slow")
class PowerLossTest {

    private static final int COMMITS = 24;
    private static final int SECTOR = 512;

    @TempDir
    static Path directory;

    /** The length of the log when so many commits had been acknowledged. */
    private static final List<Long> LENGTHS = new ArrayList<>();

    private static Path written;

    /** What is after the part of the next commit that got to the disk. */
    private enum Rest {
        NOTHING,
        ZEROS,
        NOISE
    }

    private record Image(int acknowledged, long kept, Rest rest) {}

    @BeforeAll
    static void write() throws IOException {
        Path live = directory.resolve("live");
        written = directory.resolve("written");
        try (Storage storage = DurableStorage.open(live)) {
            WrittenFolder.commit(storage, 0);
            for (int number = 1; number < COMMITS; number++) {
                LENGTHS.add(Files.size(WrittenFolder.log(live)));
                WrittenFolder.commit(storage, number);
            }
            LENGTHS.add(Files.size(WrittenFolder.log(live)));
            WrittenFolder.copy(live, written);
        }
    }

    static Stream<Image> images() {
        RandomGenerator random = new Random(1);
        List<Image> images = new ArrayList<>();
        for (int acknowledged = 1; acknowledged < COMMITS; acknowledged++) {
            long synced = LENGTHS.get(acknowledged - 1);
            long next = LENGTHS.get(acknowledged);
            for (Rest rest : Rest.values()) {
                long kept = switch (random.nextInt(4)) {
                    case 0 -> synced;
                    case 1 -> synced + 1 + random.nextInt(7);
                    // A sector is on the disk or is not.
                    case 2 -> Math.min(next, (synced / SECTOR + 1) * SECTOR);
                    default -> random.nextLong(synced, next);
                };
                images.add(new Image(acknowledged, Math.min(kept, next), rest));
            }
        }
        return images.stream();
    }

    @ParameterizedTest
    @MethodSource("images")
    void whatWasAcknowledgedIsThere(Image image) throws IOException {
        Path folder = WrittenFolder.copy(written, directory.resolve("image " + image));
        try (RandomAccessFile log =
                new RandomAccessFile(WrittenFolder.log(folder).toFile(), "rw")) {
            log.setLength(image.kept());
            byte[] rest = new byte[(int) (LENGTHS.get(image.acknowledged()) - image.kept())];
            if (image.rest() == Rest.NOISE) {
                new Random(image.kept()).nextBytes(rest);
            }
            if (image.rest() != Rest.NOTHING) {
                log.seek(image.kept());
                log.write(rest);
            }
        }
        int found;
        try (Storage storage = DurableStorage.open(folder)) {
            found = WrittenFolder.assertHolds(storage, image.acknowledged(), image.acknowledged() + 1);
            WrittenFolder.commit(storage, found);
        }
        try (Storage storage = DurableStorage.open(folder)) {
            WrittenFolder.assertHolds(storage, found + 1, found + 1);
        }
    }

    /** Where the disk is not waited for, any part may be missing, and what came before it is there. */
    @ParameterizedTest
    @ValueSource(ints = {1, 5, 9, 17, 22})
    void withoutSyncingWhatCameBeforeAHoleIsThere(int commit) throws IOException {
        Path folder = WrittenFolder.copy(written, directory.resolve("hole in " + commit));
        try (RandomAccessFile log =
                new RandomAccessFile(WrittenFolder.log(folder).toFile(), "rw")) {
            log.seek(LENGTHS.get(commit - 1) + 20);
            log.write(new byte[SECTOR]);
        }
        try (Storage storage = DurableStorage.open(folder, DurableSettings.DEFAULT.withDurability(Durability.OS))) {
            WrittenFolder.assertHolds(storage, commit, commit);
        }
    }

    @ParameterizedTest
    @MethodSource("images")
    void aMissingSectorOfTheLastWriteIsPassedOver(Image image) throws IOException {
        long synced = LENGTHS.get(image.acknowledged() - 1);
        long next = LENGTHS.get(image.acknowledged());
        Path folder = WrittenFolder.copy(written, directory.resolve("sector " + image));
        try (RandomAccessFile log =
                new RandomAccessFile(WrittenFolder.log(folder).toFile(), "rw")) {
            log.setLength(next);
            long sector = Math.max(synced, image.kept() / SECTOR * SECTOR);
            log.seek(sector);
            log.write(new byte[(int) (Math.min(next, (sector / SECTOR + 1) * SECTOR) - sector)]);
        }
        try (Storage storage = DurableStorage.open(folder)) {
            WrittenFolder.assertHolds(storage, image.acknowledged(), image.acknowledged() + 1);
        }
    }
}
