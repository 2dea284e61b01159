package dev.trestle.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TestClockTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void standsStillUntilItIsMoved() {
        TestClock clock = TestClock.at(START);
        assertThat(clock.instant()).isEqualTo(START).isEqualTo(clock.instant());

        clock.advance(Duration.ofHours(1));
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(3600));

        clock.set(START);
        assertThat(clock.instant()).isEqualTo(START);
    }

    @Test
    void movesWithItselfInAnotherZone() {
        TestClock clock = TestClock.at(START);
        TestClock inOslo = clock.withZone(ZoneId.of("Europe/Oslo"));

        clock.advance(Duration.ofSeconds(5));

        assertThat(inOslo.instant()).isEqualTo(START.plusSeconds(5));
        assertThat(inOslo.getZone()).isEqualTo(ZoneId.of("Europe/Oslo"));
    }
}
