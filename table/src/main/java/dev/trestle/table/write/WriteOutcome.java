package dev.trestle.table.write;

import dev.trestle.table.TrestleException;

/**
 * What became of a write, as a value.
 *
 * @param <E> the entity
 */
public sealed interface WriteOutcome<E> {

    /**
     * It happened.
     *
     * @param old the item as it was before
     */
    record Applied<E>(StoredItem<E> old) implements WriteOutcome<E> {}

    /**
     * It did not happen, and nothing was written.
     *
     * @param reason what the write would have thrown
     * @param stored the item that stood in the way, as it is
     */
    record Rejected<E>(TrestleException reason, StoredItem<E> stored) implements WriteOutcome<E> {}

    /** Whether it happened. */
    default boolean isApplied() {
        return this instanceof Applied;
    }

    /**
     * The item as it was before.
     *
     * @throws TrestleException the reason, if the write did not happen
     */
    default StoredItem<E> orThrow() {
        if (this instanceof Rejected<E> rejected) {
            throw rejected.reason();
        }
        return ((Applied<E>) this).old();
    }
}
