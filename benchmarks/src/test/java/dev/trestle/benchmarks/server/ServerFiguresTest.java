package dev.trestle.benchmarks.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServerFiguresTest {

    @Test
    void loadsEachServerAndComparesItWithTheFloor() throws Exception {
        Duration shortly = Duration.ofMillis(50);

        assertThat(new ServerFigures(shortly, shortly).measure())
                .contains("Netty, a constant", "jdk.httpserver, a constant", "Trestle, GetItem", "Trestle, PutItem")
                .contains("100 %");
    }
}
