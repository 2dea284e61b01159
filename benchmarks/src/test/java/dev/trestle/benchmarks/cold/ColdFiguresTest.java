package dev.trestle.benchmarks.cold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nothing is said of times. */
class ColdFiguresTest {

    @Test
    void startsEachProcessAndSeesItRead() throws Exception {
        assertThat(new ColdFigures(1).measure())
                .matches(
                        "Trestle \\d+ ms, the Enhanced Client \\d+ ms, \\d+\\.\\d\\d times; by hand \\d+ ms \\(medians of 1\\)");
    }
}
