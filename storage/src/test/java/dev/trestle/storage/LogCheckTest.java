package dev.trestle.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCheckTest {

    @TempDir
    Path directory;

    private Path data;
    private byte[] log;

    @BeforeEach
    void write() throws IOException {
        Path live = directory.resolve("live");
        try (Storage storage = DurableStorage.open(live)) {
            WrittenFolder.commit(storage, 1);
            WrittenFolder.commit(storage, 2);
            log = Files.readAllBytes(WrittenFolder.log(live));
        }
        data = Files.createDirectory(directory.resolve("data"));
    }

    /** Names of seven digits come before those of six in the order of texts. */
    @Test
    void onlyTheNewestLogMayEndInAWriteThatIsNotWhole() throws IOException {
        Files.write(data.resolve("999999.log"), log);
        Files.write(data.resolve("1000000.log"), broken());

        LogCheck.check(data);

        assertThat(data.resolve("999999.log")).hasBinaryContent(log);
        assertThat(data.resolve("1000000.log").toFile().length()).isBetween(1L, log.length - 1L);
    }

    @Test
    void anOlderLogMayNot() throws IOException {
        Files.write(data.resolve("999999.log"), broken());
        Files.write(data.resolve("1000000.log"), log);

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> LogCheck.check(data))
                .withMessageContaining("999999.log is damaged")
                .satisfies(e -> assertThat(e.kind()).isEqualTo(StorageException.Kind.DAMAGED));
    }

    private byte[] broken() {
        byte[] broken = log.clone();
        broken[broken.length - 1] ^= 1;
        return broken;
    }
}
