package dev.trestle.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.embedded.TestClock;
import dev.trestle.junit.diary.Day;
import dev.trestle.junit.diary.DiaryTable;
import dev.trestle.junit.library.Book;
import dev.trestle.junit.library.LibraryTable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The extension as it is used: each test would fail if it met what another has written. */
@TrestleTest
class FreshTableTest {

    private static final Book MINE = Book.of("b", "Ulysses", "Joyce");

    private final LibraryTable ofConstructor;
    private int booksBefore;

    FreshTableTest(LibraryTable library) {
        ofConstructor = library;
    }

    @BeforeEach
    void prepare(LibraryTable library) {
        booksBefore = library.books().inShelf("b").list().size();
        library.books().create(MINE);
    }

    private void assertFresh(LibraryTable library) {
        assertThat(booksBefore).isZero();
        assertThat(library.books().get("b", "Ulysses")).isPresent();
        assertThat(ofConstructor.books().get("b", "Ulysses")).isPresent();
        assertThat(library.books().get("a", "Emma")).isPresent();
        assertThat(library.books().byAuthor("Joyce").first()).isPresent();
    }

    @RepeatedTest(3)
    void eachRepetitionHasATableOfItsOwn(LibraryTable library) {
        assertFresh(library);
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "two"})
    void eachInvocationHasATableOfItsOwn(String argument, LibraryTable library) {
        assertFresh(library);
        library.books().create(Book.of("b", "shared", argument));
    }

    @Test
    void allThatATestGetsBelongsTogether(
            DynamoDbClient client,
            DynamoDbAsyncClient asyncClient,
            DynamoDbStreamsClient streams,
            DynamoDbStreamsAsyncClient asyncStreams,
            EmbeddedDynamoDb engine,
            LibraryTable library) {
        assertFresh(library);
        assertThat(client.listTables().tableNames()).containsExactly("library");
        assertThat(asyncClient.listTables().join().tableNames()).containsExactly("library");
        assertThat(engine.client().listTables().tableNames()).containsExactly("library");
        assertThat(streams.listStreams().streams()).isEmpty();
        assertThat(asyncStreams.listStreams().join().streams()).isEmpty();
        assertThat(library.table().client()).isSameAs(client);
        assertThat(library.books()
                        .async()
                        .get(library.books().key("b", "Ulysses"))
                        .join())
                .isPresent();
    }

    @Test
    void twoDesignsAreInTheSameDynamoDb(LibraryTable library, DiaryTable diary, DynamoDbClient client) {
        Day day = new Day("eve", LocalDate.of(2026, 1, 1), "Read Emma");
        diary.days().create(day);

        assertFresh(library);
        assertThat(diary.days().get("eve", LocalDate.of(2026, 1, 1))).hasValue(day);
        assertThat(client.listTables().tableNames()).containsExactly("diary", "library");
    }

    @Test
    void timeStandsStillUntilTheTestMovesIt(LibraryTable library, TestClock clock, EmbeddedDynamoDb engine) {
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
        clock.advance(Duration.ofDays(1));
        Book lent = library.books()
                .create(new Book(
                        "b",
                        "Dubliners",
                        "Joyce",
                        Instant.EPOCH,
                        Optional.of(clock.instant().plusSeconds(60))));

        assertThat(lent.addedAt()).isEqualTo(Instant.parse("2026-01-02T00:00:00Z"));
        assertFresh(library);
        assertThat(engine.sweep()).isZero();
    }

    @Test
    @TrestleTest(now = "2030-05-17T10:00:00Z")
    void aTestCanHaveSettingsOfItsOwn(TestClock clock, LibraryTable library) {
        assertThat(clock.instant()).isEqualTo(Instant.parse("2030-05-17T10:00:00Z"));
        assertThat(library.books().get("a", "Emma")).isPresent();
    }

    @Test
    @TrestleTest(tables = DiaryTable.class)
    void tablesThatAreNoParametersAreMadeToo(DynamoDbClient client) {
        assertThat(client.listTables().tableNames()).contains("diary");
    }

    @Nested
    class InANestedClass {

        private final LibraryTable ofInnerConstructor;

        InANestedClass(LibraryTable library) {
            ofInnerConstructor = library;
        }

        @Test
        void theTableIsThatOfTheTestToo(LibraryTable library) {
            assertFresh(library);
            assertThat(ofInnerConstructor.books().get("b", "Ulysses")).isPresent();
        }
    }
}
