package dev.trestle.storage.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurvivalTest {

    private static final Path ROOT = Path.of("/data");
    private static final Path FILE = ROOT.resolve("file");

    @TempDir
    private Path image;

    private final Disk disk = new Disk(ROOT);
    private int calls;

    @Test
    void ofAFileWithoutSyncNothingIsCertain() throws IOException {
        make(FILE);
        write(FILE, 0, "unsynced");

        assertThat(left(Survival.SYNCED)).isEmpty();
        assertThat(left(Survival.ALL)).containsExactly(Map.entry("file", "unsynced"));
    }

    @Test
    void aNameIsCertainOnceItsFolderIsSynced() throws IOException {
        make(FILE);
        write(FILE, 0, "unsynced");
        sync(ROOT);

        assertThat(left(Survival.SYNCED)).containsExactly(Map.entry("file", ""));
    }

    @Test
    void whatWasSyncedIsThereAndWhatCameAfterIsNot() throws IOException {
        make(FILE);
        sync(ROOT);
        write(FILE, 0, "certain");
        sync(FILE);
        write(FILE, 7, ", or not");

        assertThat(left(Survival.SYNCED)).containsExactly(Map.entry("file", "certain"));
        assertThat(left(Survival.ALL)).containsExactly(Map.entry("file", "certain, or not"));
    }

    @Test
    void aRenamingAndARemovalCanBeUndone() throws IOException {
        make(FILE);
        write(FILE, 0, "text");
        sync(FILE);
        sync(ROOT);
        apply(new FileCall.Rename(FILE, ROOT.resolve("renamed")));

        assertThat(left(Survival.SYNCED)).containsExactly(Map.entry("file", "text"));
        assertThat(left(Survival.ALL)).containsExactly(Map.entry("renamed", "text"));

        apply(new FileCall.Remove(ROOT.resolve("renamed")));

        assertThat(left(Survival.SYNCED)).containsExactly(Map.entry("file", "text"));
        assertThat(left(Survival.ALL)).isEmpty();
    }

    @RepeatedTest(20)
    void aPartNeverLacksWhatWasSynced(RepetitionInfo repetition) throws IOException {
        make(FILE);
        sync(ROOT);
        write(FILE, 0, "a".repeat(600));
        sync(FILE);
        write(FILE, 600, "b".repeat(3_000));

        for (Survival survival : List.of(Survival.BEGINNING, Survival.SECTORS)) {
            String text = left(survival, repetition.getCurrentRepetition()).get("file");

            assertThat(text).startsWith("a".repeat(600)).matches("a*[b\0]*");
        }
    }

    @Test
    void sectorsThatAreMissingReadAsZeros() throws IOException {
        make(FILE);
        sync(ROOT);
        write(FILE, 0, "b".repeat(512 * 64));

        String text = Stream.iterate(1, seed -> seed + 1)
                .map(this::sectors)
                .filter(found -> found.length() > 512 * 8)
                .findFirst()
                .orElseThrow();

        assertThat(text).contains("b".repeat(512)).contains("\0".repeat(512));
    }

    private String sectors(int seed) {
        try {
            return left(Survival.SECTORS, seed).getOrDefault("file", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make(Path file) {
        apply(new FileCall.Open(file, false));
    }

    private void write(Path file, long offset, String text) {
        apply(new FileCall.Write(file, offset, StandardCharsets.US_ASCII.encode(text)));
    }

    private void sync(Path path) {
        apply(new FileCall.Sync(path, calls));
    }

    private void apply(FileCall call) {
        disk.apply(call);
        calls++;
    }

    private Map<String, String> left(Survival survival) throws IOException {
        return left(survival, 1);
    }

    private Map<String, String> left(Survival survival, int seed) throws IOException {
        Path folder = Files.createTempDirectory(image, "image");
        survival.write(disk, folder, new Random(seed));
        Map<String, String> left = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                left.put(String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.US_ASCII));
            }
        }
        return left;
    }
}
