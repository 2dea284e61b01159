package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Predicate;

/**
 * When items expire: at the second since 1970 that a number attribute says. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/TTL.html">Using time to live (TTL)</a>.
 *
 * @param attribute the attribute; items without it, or with another type than N in it, do not expire
 */
public record TimeToLive(String attribute) {

    private static final int OLDEST_YEARS = 5;

    /** Whether an item has expired by then. What expired more than five years before is kept, as by AWS. */
    Predicate<Item> at(Instant now) {
        BigDecimal latest = BigDecimal.valueOf(now.getEpochSecond());
        BigDecimal earliest = BigDecimal.valueOf(
                now.atOffset(ZoneOffset.UTC).minusYears(OLDEST_YEARS).toEpochSecond());
        return item -> item.get(attribute) instanceof NumberValue expires
                && expires.value().compareTo(latest) < 0
                && expires.value().compareTo(earliest) >= 0;
    }
}
