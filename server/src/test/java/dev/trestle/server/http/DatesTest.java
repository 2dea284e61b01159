package dev.trestle.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DatesTest {

    @Test
    void writesDaysWithTwoDigitsAsHttpWantsThem() {
        assertThat(Dates.text(Instant.parse("2026-11-03T04:05:06Z"))).isEqualTo("Tue, 03 Nov 2026 04:05:06 GMT");
    }
}
