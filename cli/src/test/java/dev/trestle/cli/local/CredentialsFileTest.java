package dev.trestle.cli.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.server.auth.AccessKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialsFileTest {
    @TempDir
    private Path folder;

    @Test
    void readsKeysWithWhatTheyMayDo() throws IOException {
        assertThat(CredentialsFile.read(file("""
                        - accessKey: app
                          secretKey: hush
                        - accessKey: reports
                          secretKey: quiet
                          sessionToken: token
                          tables: [orders, "audit-*"]
                          readOnly: true
                        """)))
                .containsExactly(
                        new AccessKey("app", "hush", Optional.empty(), List.of(), false),
                        new AccessKey("reports", "quiet", Optional.of("token"), List.of("orders", "audit-*"), true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                      | it takes a list of entries",
                "accessKey: hush                                         | it takes a list of entries",
                "- hush                                                  | entry 1 takes accessKey",
                "- {accessKey: a}                                        | entry 1 has no secretKey",
                "- {secretKey: hush}                                     | entry 1 has no accessKey",
                "- {accessKey: a, secretKey: 12}                         | entry 1: secretKey takes a text",
                "- {accessKey: a/b, secretKey: hush}                     | entry 1: an accessKey has no slash",
                "- {accessKey: a, secretKey: hush, table: t}             | entry 1 has no member table",
                "- {accessKey: a, secretKey: hush, tables: t}            | entry 1: tables takes a list",
                "- {accessKey: a, secretKey: hush, tables: []}           | entry 1: tables takes a list",
                "- {accessKey: a, secretKey: hush, readOnly: on}         | entry 1: readOnly takes true or false",
                "- [{accessKey: hush                                     | not YAML at line 1",
            })
    void saysWhatIsWrongWithoutTheSecret(String yaml, String message) throws IOException {
        Path file = file(yaml);

        assertThatThrownBy(() -> CredentialsFile.read(file))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageStartingWith(file + ": " + message)
                .message()
                .doesNotContain("hush");
    }

    @Test
    void refusesAKeyThatIsThereTwice() throws IOException {
        Path file = file("- {accessKey: a, secretKey: x}\n- {accessKey: a, secretKey: y}\n");

        assertThatThrownBy(() -> CredentialsFile.read(file)).hasMessageEndingWith("the access key a is there twice");
    }

    @Test
    void saysThatThereIsNoFile() {
        assertThatThrownBy(() -> CredentialsFile.read(folder.resolve("none.yaml")))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageEndingWith("none.yaml: no such file");
    }

    private Path file(String yaml) throws IOException {
        return Files.writeString(folder.resolve("credentials.yaml"), yaml);
    }
}
