package dev.trestle.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.junit.diary.DiaryTable;
import dev.trestle.junit.library.Book;
import dev.trestle.junit.library.LibraryTable;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Classes with tests that only other tests run, as some of them fail. */
final class Planted {

    private Planted() {}

    @TrestleTest
    static class Fresh {

        static final Set<String> TABLES = ConcurrentHashMap.newKeySet();

        @RepeatedTest(40)
        void writesTheSameBook(LibraryTable library) {
            assertThat(library.books().inShelf("b").list()).isEmpty();
            library.books().create(Book.of("b", "Ulysses", "Joyce"));
            assertThat(library.books().inShelf("b").list()).hasSize(1);
            TABLES.add(library.table().name());
        }
    }

    @TrestleTest(per = TrestleTest.Per.CLASS)
    static class Shared {

        @RepeatedTest(10)
        void countsUp(LibraryTable library) {
            library.books().create(Book.of("b", "Volume " + UUID.randomUUID(), "Joyce"));
            assertThat(library.books().inShelf("b").list()).isNotEmpty();
        }
    }

    @TrestleTest(printOnFailure = true)
    static class Failing {

        @Test
        void fails(LibraryTable library) {
            library.books().create(Book.of("b", "Ulysses", "Joyce"));
            assertThat(library.books().get("b", "Ulysses")).isEmpty();
        }
    }

    @TrestleTest
    static class FailingSilently {

        @Test
        void fails(LibraryTable library) {
            assertThat(library.books().get("a", "Emma")).isEmpty();
        }
    }

    @TrestleTest
    static class TooEarly {

        @BeforeAll
        static void before(LibraryTable library) {
            assertThat(library).isNotNull();
        }

        @Test
        void isNotReached() {}
    }

    @TrestleTest(now = "yesterday")
    static class NoTime {

        @Test
        void isNotReached(LibraryTable library) {
            assertThat(library).isNotNull();
        }
    }

    @TrestleTest(tables = String.class)
    static class NoTable {

        @Test
        void isNotReached(DynamoDbClient client) {
            assertThat(client).isNotNull();
        }
    }

    static class PerClassOnAMethod {

        @Test
        @TrestleTest(per = TrestleTest.Per.CLASS)
        void isNotReached(LibraryTable library) {
            assertThat(library).isNotNull();
        }
    }

    @TrestleTest(simulate = RealisticWeather.class)
    static class TooLateForTheWeather {

        @BeforeEach
        void before(DiaryTable diary) {
            assertThat(diary).isNotNull();
        }

        @Test
        void isNotReached(LibraryTable library) {
            assertThat(library).isNotNull();
        }
    }

    @TrestleTest
    static class AsksForTheEngine {

        @Test
        void isNotReached(EmbeddedDynamoDb engine) {
            assertThat(engine).isNotNull();
        }
    }

    @TrestleTest(simulate = RealisticWeather.class)
    static class AsksForWeather {

        @Test
        void isNotReached(LibraryTable library) {
            assertThat(library).isNotNull();
        }
    }
}
