package dev.trestle.cli.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.cli.terminal.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
    private static final Access IRELAND = new Access(Optional.of("eu-west-1"), Optional.empty());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "aws, Amazon",
        "aws:eu-west-1, Amazon",
        "http://127.0.0.1:8000, Endpoint",
        "HTTPS://dynamodb.eu-west-1.amazonaws.com/, Endpoint",
        "data, Folder",
        "./aws, Folder",
        "C:data, Folder"
    })
    void isWhatItLooksLike(String text, String place) {
        assertThat(Place.parse(text).getClass().getSimpleName()).isEqualTo(place);
    }

    @Test
    void isTheSameUnderEachOfItsNames() throws IOException {
        Files.createDirectory(folder.resolve("data"));

        assertThat(Place.parse(folder.resolve("data/../data").toString()).identity())
                .isEqualTo(Place.parse(folder.resolve("data").toString()).identity());
        assertThat(Place.parse("HTTP://Localhost:8000/").identity())
                .isEqualTo(Place.parse("http://localhost:8000").identity());
        assertThat(Place.parse("aws:eu-west-1").identity())
                .isNotEqualTo(Place.parse("aws:eu-north-1").identity());
    }

    @Test
    void makesNoFolderOnlyToLookWhatIsThere() throws IOException {
        Place bare = Place.parse(folder.resolve("none").toString());
        Place empty = Place.parse(folder.toString());

        for (Place place : new Place[] {bare, empty}) {
            try (OpenPlace open = OpenPlace.toTry(place, Access.USUAL)) {
                assertThat(open.client().listTables().tableNames()).isEmpty();
            }
            assertThatExceptionOfType(CommandFailedException.class)
                    .isThrownBy(() -> OpenPlace.toRead(place, Access.USUAL))
                    .withMessageContaining("there is no such folder, or nothing in it");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void saysOfWhichRegionAFolderIs() {
        Place place = Place.parse(folder.resolve("data").toString());
        OpenPlace.toWrite(place, IRELAND).close();

        assertThatExceptionOfType(CommandFailedException.class)
                .isThrownBy(() -> OpenPlace.toRead(place, Access.USUAL))
                .withMessageContaining("region eu-west-1")
                .satisfies(failure -> assertThat(failure.status()).isEqualTo(5));
        OpenPlace.toRead(place, IRELAND).close();
    }
}
