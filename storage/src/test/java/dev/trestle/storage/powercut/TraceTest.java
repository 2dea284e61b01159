package dev.trestle.storage.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceTest {

    private static final Path DATA = Path.of("/data");
    private static final Path LOG = Path.of("/data/1.log");
    private static final Path OUTPUT = Path.of("/output");

    @TempDir
    private Path folder;

    @Test
    void readsWhatWasDoneToFilesInTheFolder() throws IOException {
        assertThat(read(
                        "7 mkdir(" + quoted("/data") + ", 0777) = 0",
                        "7 openat(AT_FDCWD<" + hex("/") + ">, " + quoted("/data/1.log") + ", O_RDWR|O_CREAT, 0644) = 5<"
                                + hex("/data/1.log") + ">",
                        "7 write(5<" + hex("/data/1.log") + ">, " + quoted("ab") + ", 2) = 2",
                        "7 write(5<" + hex("/data/1.log") + ">, " + quoted("c") + ", 1) = 1",
                        "7 pwrite64(5<" + hex("/data/1.log") + ">, " + quoted("d") + ", 1, 4096) = 1",
                        "7 fdatasync(5<" + hex("/data/1.log") + ">) = 0",
                        "7 ftruncate(5<" + hex("/data/1.log") + ">, 3) = 0",
                        "7 rename(" + quoted("/data/1.log") + ", " + quoted("/data/2.log") + ") = 0",
                        "7 unlink(" + quoted("/data/2.log") + ") = 0"))
                .containsExactly(
                        new FileCall.MakeFolder(DATA),
                        new FileCall.Open(LOG, false),
                        new FileCall.Write(LOG, 0, bytes("ab")),
                        new FileCall.Write(LOG, 2, bytes("c")),
                        new FileCall.Write(LOG, 4096, bytes("d")),
                        new FileCall.Sync(LOG, 5),
                        new FileCall.Resize(LOG, 3),
                        new FileCall.Rename(LOG, Path.of("/data/2.log")),
                        new FileCall.Remove(Path.of("/data/2.log")));
    }

    @Test
    void takesASyncForWhatWasWrittenBeforeItBegan() throws IOException {
        assertThat(read(
                        "7 fsync(5<" + hex("/data/1.log") + "> <unfinished ...>",
                        "8 write(5<" + hex("/data/1.log") + ">, " + quoted("x") + ", 1) = 1",
                        "7 <... fsync resumed>) = 0"))
                .containsExactly(new FileCall.Write(LOG, 0, bytes("x")), new FileCall.Sync(LOG, 0));
    }

    @Test
    void leavesOutWhatFailedAndWhatIsElsewhere() throws IOException {
        assertThat(read(
                        "7 unlink(" + quoted("/data/1.log") + ") = -1 ENOENT (No such file or directory)",
                        "7 write(6<" + hex("/elsewhere") + ">, " + quoted("x") + ", 1) = 1",
                        "7 write(5<" + hex("/data/1.log (deleted)") + ">, " + quoted("x") + ", 1) = 1",
                        "7 +++ exited with 0 +++"))
                .isEmpty();
    }

    @Test
    void hearsWhatWasSaid() throws IOException {
        assertThat(read("7 write(1<" + hex("/output") + ">, " + quoted("12\n") + ", 3) = 3"))
                .containsExactly(new FileCall.Say("12\n"));
    }

    private List<FileCall> read(String... lines) throws IOException {
        return Trace.read(Files.write(folder.resolve("trace"), List.of(lines)), DATA, OUTPUT);
    }

    private static ByteBuffer bytes(String text) {
        return StandardCharsets.UTF_8.encode(text);
    }

    private static String quoted(String text) {
        return "\"" + hex(text) + "\"";
    }

    private static String hex(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            escaped.append("\\x%02x".formatted(b));
        }
        return escaped.toString();
    }
}
