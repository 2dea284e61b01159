package dev.trestle.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.junit.library.LibraryTable;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Says how long a fresh table takes, from before the extension to the first line of a test; asserts nothing of it. */
@ExtendWith(StartTimeTest.Begun.class)
@TrestleTest
class StartTimeTest {

    private static final int RUNS = 200;
    private static final long[] TIMES = new long[RUNS];
    private static volatile long begun;

    /** Notes when a test begins, before anything is made for it. */
    static final class Begun implements BeforeEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            begun = System.nanoTime();
        }
    }

    @BeforeEach
    void note(LibraryTable library, RepetitionInfo repetition) {
        TIMES[repetition.getCurrentRepetition() - 1] = System.nanoTime() - begun;
    }

    @RepeatedTest(RUNS)
    void aTableIsMade(LibraryTable library) {
        assertThat(library.books().get("a", "Emma")).isPresent();
    }

    @AfterAll
    static void print() {
        long[] sorted = TIMES.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "A fresh, migrated table: median %d µs, 9 of 10 within %d µs, the first %d ms%n",
                TimeUnit.NANOSECONDS.toMicros(sorted[RUNS / 2]),
                TimeUnit.NANOSECONDS.toMicros(sorted[RUNS * 9 / 10]),
                TimeUnit.NANOSECONDS.toMillis(TIMES[0]));
    }
}
