package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;

/**
 * How far the capacity of a table or an index goes, in units per second, and when it was changed. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/warm-throughput.html">Understanding DynamoDB warm
 * throughput</a> and <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/on-demand-capacity-mode-max-throughput.html">
 * DynamoDB maximum throughput for on-demand tables</a>.
 *
 * @param maxReads the most on-demand read units; {@link #UNSET} for no maximum
 * @param maxWrites the most on-demand write units; {@link #UNSET} for no maximum
 * @param warmReads the most read units that were ever asked for or provisioned before; zero if none were
 * @param warmWrites the most write units that were ever asked for or provisioned before; zero if none were
 * @param changes of the provisioned capacity
 */
public record CapacityBounds(long maxReads, long maxWrites, long warmReads, long warmWrites, CapacityChanges changes) {

    /** Stands for no maximum, in requests too. */
    public static final long UNSET = -1;

    /** Nothing asked for. */
    public static final CapacityBounds NONE = new CapacityBounds(UNSET, UNSET, 0, 0, CapacityChanges.NONE);

    /** These bounds with other maxima. */
    public CapacityBounds withMaxima(long reads, long writes) {
        return new CapacityBounds(reads, writes, warmReads, warmWrites, changes);
    }

    /** These bounds with other warm throughput. */
    public CapacityBounds withWarm(long reads, long writes) {
        return new CapacityBounds(maxReads, maxWrites, reads, writes, changes);
    }

    /** These bounds after other changes. */
    public CapacityBounds withChanges(CapacityChanges newChanges) {
        return new CapacityBounds(maxReads, maxWrites, warmReads, warmWrites, newChanges);
    }

    Item toItem() {
        return new FieldsWriter()
                .number("maxReads", maxReads)
                .number("maxWrites", maxWrites)
                .number("warmReads", warmReads)
                .number("warmWrites", warmWrites)
                .item("changes", changes.toItem())
                .toItem();
    }

    static CapacityBounds of(Item stored) {
        Fields fields = Fields.of(stored);
        return new CapacityBounds(
                fields.number("maxReads"),
                fields.number("maxWrites"),
                fields.number("warmReads"),
                fields.number("warmWrites"),
                fields.optionalItem("changes").map(CapacityChanges::of).orElse(CapacityChanges.NONE));
    }
}
