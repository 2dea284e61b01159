package dev.trestle.benchmarks.durable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DurableFiguresTest {

    @Test
    void writesToBothWithEachNumberOfWriters() throws Exception {
        assertThat(new DurableFigures(List.of(1, 2), Duration.ofMillis(50)).measure())
                .contains("RocksDB alone, batches/s", "PutItem/s", "%");
    }
}
