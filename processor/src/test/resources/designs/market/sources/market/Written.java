package market;

import dev.trestle.table.attribute.Conversion;
import java.time.Duration;

/** Durations as ISO 8601 writes them. */
final class Written implements Conversion<Duration, String> {

    @Override
    public String toStored(Duration value) {
        return value.toString();
    }

    @Override
    public Duration fromStored(String stored) {
        return Duration.parse(stored);
    }
}
