package dev.trestle.table.schema;

import dev.trestle.table.key.KeyTemplate;
import java.util.Optional;

/**
 * A way to an entity's items by a partition key and in the order of a sort key.
 *
 * @param name the method that queries it, as in {@code inCompany}
 * @param index the global secondary index; empty for the table's own key
 * @param partitionKey the form of the partition key
 * @param sortKey the form of the sort key
 */
public record AccessPattern(String name, Optional<String> index, KeyTemplate partitionKey, KeyTemplate sortKey) {

    /** Whether a query of this pattern may meet items of the other, so that it has to tell them apart. */
    boolean meets(AccessPattern other) {
        return index.equals(other.index)
                && partitionKey.mayEqual(other.partitionKey)
                && sortKey.sharesBeginningWith(other.sortKey);
    }
}
