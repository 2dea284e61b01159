package dev.trestle.cli.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
    @TempDir
    private Path folder;

    /** Linux has a device that is always full; behind a link it stands for the disk below the file. */
    @Test
    void leavesNothingWhenTheDiskIsFull() throws IOException {
        Path part = Files.createSymbolicLink(folder.resolve("file.part"), Path.of("/dev/full"));
        try (NewFile file = new NewFile(folder.resolve("file"))) {
            // Less than is buffered, so that it fails when it is flushed, and would again when it is closed.
            file.content().write("items".getBytes(StandardCharsets.UTF_8), 0, 5);

            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> file.content().flush());
        }

        assertThat(part).doesNotExist();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void isThereWhenItIsComplete() throws IOException {
        try (NewFile file = new NewFile(folder.resolve("file"))) {
            file.content().write("items".getBytes(StandardCharsets.UTF_8), 0, 5);
            file.end("key");
            assertThat(folder.resolve("file")).doesNotExist();
            file.complete();
        }

        assertThat(folder.resolve("file")).hasContent("items");
        assertThat(folder.resolve("file.part")).doesNotExist();
    }
}
