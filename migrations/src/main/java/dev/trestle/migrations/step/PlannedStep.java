package dev.trestle.migrations.step;

import java.util.Optional;

/**
 * What a step would do.
 *
 * @param description the step
 * @param effect whether it would change anything
 * @param readUnits the read capacity units that it would take, at most, as far as that can be told
 * @param writeUnits the write capacity units that it would take, at most, as far as that can be told
 * @param counts the items that it would be about; empty unless they were counted
 * @param basis what the figures stand on, or what is to be known
 */
public record PlannedStep(
        String description, Effect effect, double readUnits, double writeUnits, Optional<Counts> counts, String basis) {

    /** Whether a step would change anything. */
    public enum Effect {
        /** Everything is so already, as far as the table is now. */
        NOTHING,
        /** It would change something. */
        CHANGE,
        /** Nobody knows before it is carried out. */
        UNKNOWN
    }

    /**
     * Items that were counted, without any of them being changed.
     *
     * @param read all that were looked at
     * @param matched those that the step is about
     * @param changed those that it would change
     * @param failed those with which it would fail
     */
    public record Counts(long read, long matched, long changed, long failed) {}

    /** A step that would do nothing. */
    public static PlannedStep nothing(Step step, String because) {
        return new PlannedStep(step.description(), Effect.NOTHING, 0, 0, Optional.empty(), because);
    }

    /** A step that would change something, at this cost. */
    public static PlannedStep change(Step step, double readUnits, double writeUnits, String basis) {
        return new PlannedStep(step.description(), Effect.CHANGE, readUnits, writeUnits, Optional.empty(), basis);
    }

    /** A step of which nobody knows. */
    public static PlannedStep unknown(Step step, String because) {
        return new PlannedStep(step.description(), Effect.UNKNOWN, 0, 0, Optional.empty(), because);
    }
}
