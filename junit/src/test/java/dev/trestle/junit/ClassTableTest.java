package dev.trestle.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.junit.library.Book;
import dev.trestle.junit.library.LibraryTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One table for all tests of a class, which lasts as long as the class's one instance. */
@TrestleTest(per = TrestleTest.Per.CLASS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClassTableTest {

    private final LibraryTable library;

    ClassTableTest(LibraryTable library) {
        this.library = library;
    }

    @BeforeAll
    void fill(LibraryTable filled) {
        filled.books().create(Book.of("b", "Ulysses", "Joyce"));
    }

    @AfterAll
    void allTestsHaveWrittenToIt(LibraryTable table) {
        assertThat(table.books().inShelf("b").list()).hasSize(3);
    }

    @Test
    @Order(1)
    void oneTestWrites() {
        assertThat(library.books().inShelf("b").list()).hasSize(1);
        library.books().create(Book.of("b", "Dubliners", "Joyce"));
    }

    @Test
    @Order(2)
    void theNextOneReads(LibraryTable same) {
        assertThat(same.books().inShelf("b").list()).hasSize(2);
    }

    @Test
    @Order(3)
    @TrestleTest
    void oneThatAsksForItHasItsOwn(LibraryTable own) {
        assertThat(own.books().inShelf("b").list()).isEmpty();
    }

    @Nested
    class InANestedClass {

        @Test
        void theTableIsThatOfTheClassAround(LibraryTable same) {
            assertThat(same.books().inShelf("b").list()).hasSize(2);
            same.books().create(Book.of("b", "Exiles", "Joyce"));
        }
    }
}
