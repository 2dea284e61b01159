package market;

import dev.trestle.table.attribute.OrderedConversion;
import java.time.Duration;

/** Durations as their seconds. */
public final class Seconds implements OrderedConversion<Duration, Long> {

    @Override
    public Long toStored(Duration value) {
        return value.toSeconds();
    }

    @Override
    public Duration fromStored(Long stored) {
        return Duration.ofSeconds(stored);
    }
}
