package dev.trestle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweeperTest {

    @ParameterizedTest
    @CsvSource({"1000, 0, 1000", "1000, 50, 1000", "1000, 51, 1020", "1000, 5000, 100000"})
    void sweepsTakeAtMostATwentiethOfTheTime(long pause, long took, long expected) {
        assertThat(Sweeper.pauseAfter(pause, took)).isEqualTo(expected);
    }
}
