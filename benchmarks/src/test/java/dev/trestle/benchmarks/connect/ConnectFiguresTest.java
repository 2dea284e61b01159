package dev.trestle.benchmarks.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Nothing is said of times. */
class ConnectFiguresTest {

    @Test
    void connectingToATableThatIsUpToDateTakesOneRequest() throws Exception {
        assertThat(new ConnectFigures(1).measure()).contains("connecting adds", "and 1 request(s)");
    }
}
