package dev.trestle.engine.table.replica;

import java.util.Optional;

/**
 * Capacity of a replica, or of an index of one, that is not as in the table's own Region.
 *
 * @param readCapacityUnits provisioned read capacity; empty if it is as in the table's own Region
 * @param maxReadRequestUnits the most on-demand read units; empty if they are as in the table's own Region
 */
public record CapacityOverride(Optional<Long> readCapacityUnits, Optional<Long> maxReadRequestUnits) {

    /** Nothing overridden. */
    public static final CapacityOverride NONE = new CapacityOverride(Optional.empty(), Optional.empty());

    /** This override with other provisioned read capacity. */
    public CapacityOverride withReads(Optional<Long> units) {
        return new CapacityOverride(units, maxReadRequestUnits);
    }

    /** This override with another maximum. */
    public CapacityOverride withMaximum(Optional<Long> units) {
        return new CapacityOverride(readCapacityUnits, units);
    }
}
