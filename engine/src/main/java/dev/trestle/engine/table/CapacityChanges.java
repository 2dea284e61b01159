package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When the provisioned capacity of a table or an index was changed. It can be lowered four times within a day of UTC, and
 * after that once in an hour. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/ServiceQuotas.html">Quotas in Amazon DynamoDB</a>.
 *
 * @param lastIncrease when it was raised; empty if it never was
 * @param lastDecrease when it was lowered; empty if it never was
 * @param decreases how many times it was lowered on the day of the last time
 */
public record CapacityChanges(Optional<Instant> lastIncrease, Optional<Instant> lastDecrease, int decreases) {

    /** No change. */
    public static final CapacityChanges NONE = new CapacityChanges(Optional.empty(), Optional.empty(), 0);

    /** How many times a day capacity can be lowered at any time. */
    public static final int FREE_DECREASES = 4;

    /** How long after a decrease the next is possible when there have been that many. */
    public static final Duration BETWEEN_DECREASES = Duration.ofHours(1);

    /** How many times capacity has been lowered on the day of the time given. */
    public int decreasesOn(Instant now) {
        return lastDecrease.filter(last -> day(last).equals(day(now))).isPresent() ? decreases : 0;
    }

    /** When capacity can be lowered again; empty if it can at the time given. */
    public Optional<Instant> nextDecrease(Instant now) {
        if (decreasesOn(now) < FREE_DECREASES) {
            return Optional.empty();
        }
        Instant midnight = day(now).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return lastDecrease
                .map(last -> last.plus(BETWEEN_DECREASES))
                .map(next -> next.isBefore(midnight) ? next : midnight)
                .filter(now::isBefore);
    }

    /** After a change; reads may be raised while writes are lowered, which is both. */
    public CapacityChanges after(Throughput before, Throughput after, Instant now) {
        boolean lowered = isLowered(before, after);
        boolean raised = isLowered(after, before);
        return new CapacityChanges(
                raised ? Optional.of(now) : lastIncrease,
                lowered ? Optional.of(now) : lastDecrease,
                lowered ? decreasesOn(now) + 1 : decreases);
    }

    /** Whether either of the units is lowered. */
    public static boolean isLowered(Throughput before, Throughput after) {
        return after.readCapacityUnits() < before.readCapacityUnits()
                || after.writeCapacityUnits() < before.writeCapacityUnits();
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    Item toItem() {
        return new FieldsWriter()
                .instant("lastIncrease", lastIncrease)
                .instant("lastDecrease", lastDecrease)
                .number("decreases", decreases)
                .toItem();
    }

    static CapacityChanges of(Item stored) {
        Fields fields = Fields.of(stored);
        return new CapacityChanges(
                fields.optionalInstant("lastIncrease"),
                fields.optionalInstant("lastDecrease"),
                Math.toIntExact(fields.number("decreases")));
    }
}
