package dev.trestle.cli.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.engine.Engine;
import dev.trestle.server.TrestleServer;
import dev.trestle.server.auth.AccessKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** Against an endpoint that verifies signatures. */
class ProfileTest {
    private static final String FILE = ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE.property();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeProfiles() throws IOException {
        Path file = Files.writeString(folder.resolve("credentials"), """
                [archive]
                aws_access_key_id = archivist
                aws_secret_access_key = not for production
                [stranger]
                aws_access_key_id = stranger
                aws_secret_access_key = whatever
                """);
        System.setProperty(FILE, file.toString());
    }

    @AfterEach
    void forgetProfiles() {
        System.clearProperty(FILE);
    }

    @Test
    void signsWithTheCredentialsOfAProfile() throws IOException {
        AccessKey key = new AccessKey("archivist", "not for production", Optional.empty(), List.of(), false);
        try (Engine engine = Engine.builder().build();
                TrestleServer server =
                        TrestleServer.builder().accessKeys(List.of(key)).start(engine)) {
            Place place = Place.parse(server.uri().toString());

            try (OpenPlace open = OpenPlace.toRead(place, as("archive"))) {
                assertThat(open.client().listTables().tableNames()).isEmpty();
                assertThat(open.identity()).isEqualTo(place.identity() + " archive");
            }
            for (Access access : List.of(as("stranger"), Access.USUAL)) {
                try (OpenPlace open = OpenPlace.toRead(place, access)) {
                    assertThatExceptionOfType(DynamoDbException.class)
                            .isThrownBy(() -> open.client().listTables())
                            .withMessageContaining("security token");
                }
            }
        }
    }

    @Test
    void refusesAProfileForAFolder() {
        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> OpenPlace.toWrite(Place.parse(folder.toString()), as("archive")))
                .withMessageContaining("a folder takes no profile");
    }

    private static Access as(String profile) {
        return new Access(Optional.empty(), Optional.of(profile));
    }
}
