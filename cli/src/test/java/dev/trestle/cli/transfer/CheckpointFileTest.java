package dev.trestle.cli.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.cli.terminal.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointFileTest {
    @TempDir
    private Path folder;

    @Test
    void givesBackWhatWasWrittenLast() {
        CheckpointFile file = file("a");
        assertThat(file.read()).isEmpty();
        file.write(CheckpointFile.members().put("items", 1));
        file.write(CheckpointFile.members().put("items", 2));

        assertThat(file("a").read())
                .hasValueSatisfying(
                        members -> assertThat(members.path("items").asInt()).isEqualTo(2));
        assertThat(file("b").read()).isEmpty();
        file.remove();
        assertThat(file("a").read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"items\": 1}", "{\"work\": [\"b\"]}"})
    void refusesAFileThatIsNoCheckpointOfTheWork(String content) throws IOException {
        CheckpointFile file = file("a");
        Files.writeString(Path.of(file.toString()), content);

        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(file::read)
                .withMessageContaining(file + ": is no checkpoint of this work; delete it");
    }

    private CheckpointFile file(String work) {
        return new CheckpointFile(folder, "copy-t", List.of(work));
    }
}
