package dev.trestle.engine.operation.definition;

import dev.trestle.engine.error.QuotaErrors;
import dev.trestle.engine.table.CapacityChanges;
import dev.trestle.engine.table.Throughput;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A change of provisioned capacity.
 *
 * @param before the capacity before it
 * @param after the capacity after it
 */
record CapacityChange(Throughput before, Throughput after) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "EEEE, MMMM d, yyyy 'at' h:mm:ss a 'Coordinated Universal Time'", Locale.US)
            .withZone(ZoneOffset.UTC);

    /**
     * Adds this change to those before.
     *
     * @throws dev.trestle.engine.error.ServiceException a LimitExceededException if capacity has been lowered too often
     */
    CapacityChanges addTo(CapacityChanges changes, Instant now) {
        if (CapacityChanges.isLowered(before, after)) {
            changes.nextDecrease(now).ifPresent(next -> {
                throw QuotaErrors.tooManyDecreases(
                        CapacityChanges.FREE_DECREASES,
                        CapacityChanges.BETWEEN_DECREASES.toSeconds(),
                        changes.decreasesOn(now),
                        changes.lastDecrease().map(TIME::format).orElseThrow(),
                        TIME.format(next));
            });
        }
        // Answers show times in milliseconds, and storage keeps them so.
        return changes.after(before, after, now.truncatedTo(ChronoUnit.MILLIS));
    }
}
