package dev.trestle.engine.bucket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.engine.error.BucketException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BucketTest {

    private static final String ACCOUNT = "000000000000";

    @TempDir
    private Path directory;

    private Path folder;
    private Bucket bucket;

    @BeforeEach
    void makeBucket() throws IOException {
        folder = Files.createDirectories(directory.resolve("all/data"));
        bucket = Buckets.in(directory.resolve("all"), ACCOUNT).open("data", null);
    }

    @Test
    void givesBackWhatWasWritten() throws IOException {
        WrittenObject written = write("a/b/c.json", "content");

        assertThat(read("a/b/c.json")).isEqualTo("content");
        assertThat(Files.readString(folder.resolve("a/b/c.json"))).isEqualTo("content");
        assertThat(written).isEqualTo(new WrittenObject("a/b/c.json", 7, "9a0364b9e99bb480dd25e1f0284c8555"));
        assertThat(written.base64Md5()).isEqualTo("mgNkuembtIDdJeHwKEyFVQ==");
        assertThat(bucket.list("")).containsExactly(new BucketObject("a/b/c.json", 7));
    }

    @Test
    void listsKeysThatBeginWithThePrefixInTheOrderOfTheirBytes() throws IOException {
        for (String key : List.of("a/2", "a/10", "ab", "a-b/x", "b/a/1", "\uD83D\uDE00", "\uFFFD")) {
            write(key, key);
        }
        assertThat(keys("")).containsExactly("a-b/x", "a/10", "a/2", "ab", "b/a/1", "\uFFFD", "\uD83D\uDE00");
        assertThat(keys("a")).containsExactly("a-b/x", "a/10", "a/2", "ab");
        assertThat(keys("a/")).containsExactly("a/10", "a/2");
        assertThat(keys("a/1")).containsExactly("a/10");
        assertThat(keys("b/a/1/")).isEmpty();
        assertThat(keys("../")).isEmpty();
    }

    @Test
    void replacesAnObjectOnlyWhenTheNewOneIsComplete() throws IOException {
        write("key", "old");
        assertThatThrownBy(() -> bucket.write("key", out -> {
                    out.write('n');
                    throw new IOException("interrupted");
                }))
                .hasMessage("interrupted");

        assertThat(read("key")).isEqualTo("old");
        assertThat(filesBelow(directory)).hasSize(1);
        write("key", "new");
        assertThat(read("key")).isEqualTo("new");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "../secret", "a/../../secret", "/etc/passwd", "a//b", "a/./b", "..", "a\\b", "a\0b"})
    void refusesKeysThatAreNoPathWithinTheFolder(String key) throws IOException {
        Files.writeString(directory.resolve("all/secret"), "secret");
        assertThatExceptionOfType(BucketException.class)
                .isThrownBy(() -> bucket.read(key))
                .satisfies(e -> assertThat(e.code()).isEqualTo("S3AccessDenied"));
        assertThatExceptionOfType(BucketException.class)
                .isThrownBy(() -> write(key, "overwritten"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("S3AccessDenied"));
        assertThat(Files.readString(directory.resolve("all/secret"))).isEqualTo("secret");
    }

    @Test
    void followsNoSymbolicLink() throws IOException {
        Path outside = Files.createDirectory(directory.resolve("outside"));
        Files.writeString(outside.resolve("secret"), "secret");
        Files.createSymbolicLink(folder.resolve("link"), outside);
        Files.createSymbolicLink(folder.resolve("file"), outside.resolve("secret"));
        Files.createSymbolicLink(directory.resolve("all/linked-bucket"), outside);

        assertThat(bucket.list("")).isEmpty();
        for (String key : List.of("link/secret", "file")) {
            assertThatExceptionOfType(BucketException.class).isThrownBy(() -> read(key));
        }
        assertThatExceptionOfType(BucketException.class).isThrownBy(() -> write("link/made", "x"));
        write("file", "mine");
        assertThat(Files.readString(outside.resolve("secret"))).isEqualTo("secret");
        assertThat(outside.resolve("made")).doesNotExist();
        assertThatExceptionOfType(BucketException.class).isThrownBy(() -> open("linked-bucket"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", "missing", "data/..", "../all/data", "/tmp", "file", "a", "da\0ta"})
    void knowsNoBucketThatIsNoFolderOfTheDirectory(String name) throws IOException {
        Files.writeString(directory.resolve("all/file"), "no folder");
        assertThatExceptionOfType(BucketException.class)
                .isThrownBy(() -> open(name))
                .satisfies(e -> assertThat(e.code()).isEqualTo("S3NoSuchBucket"))
                .withMessageStartingWith("The specified bucket does not exist: ");
    }

    @Test
    void saysHowToGetBucketsIfThereAreNone() {
        assertThatExceptionOfType(BucketException.class)
                .isThrownBy(() -> Buckets.none(ACCOUNT).open("data", null))
                .withMessage(
                        "The specified bucket does not exist: data. Trestle has no directory of buckets: give it one"
                                + " with buckets(Path), and make a folder data in it");
    }

    @Test
    void keepsABucketFromAnotherAccount() throws IOException {
        Buckets buckets = Buckets.in(directory.resolve("all"), ACCOUNT);
        assertThat(buckets.open("data", ACCOUNT).name()).isEqualTo("data");
        assertThatExceptionOfType(BucketException.class)
                .isThrownBy(() -> buckets.open("data", "111122223333"))
                .satisfies(e -> assertThat(e.code()).isEqualTo("S3AccessDenied"));
    }

    @Test
    void missesObjectsThatAreNotThereAndFoldersAreNone() throws IOException {
        write("a/b", "x");
        for (String key : List.of("missing", "a", "a/b/c")) {
            assertThatExceptionOfType(BucketException.class)
                    .isThrownBy(() -> read(key))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("S3NoSuchKey"));
        }
        for (String key : List.of("a", "a/b/c")) {
            assertThatExceptionOfType(BucketException.class).isThrownBy(() -> write(key, "y"));
        }
    }

    @Test
    void needsADirectoryThatExists() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Buckets.in(directory.resolve("none"), ACCOUNT))
                .withMessageContaining("none");
    }

    private Bucket open(String name) throws IOException {
        return Buckets.in(directory.resolve("all"), ACCOUNT).open(name, null);
    }

    private WrittenObject write(String key, String content) throws IOException {
        return bucket.write(key, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    private String read(String key) throws IOException {
        try (InputStream in = bucket.read(key)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> keys(String prefix) throws IOException {
        return bucket.list(prefix).stream().map(BucketObject::key).toList();
    }

    private static List<Path> filesBelow(Path start) throws IOException {
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
