package dev.trestle.table.schema;

import dev.trestle.table.key.KeyTemplate;
import java.util.List;
import java.util.Optional;

/**
 * An access pattern whose keys are texts made of components.
 *
 * @param name the method that queries it
 * @param index the global secondary index; empty for the table's own key
 * @param partitionKey the form of the partition key
 * @param sortKey the form of the sort key
 */
public record TemplatePattern(String name, Optional<String> index, KeyTemplate partitionKey, KeyTemplate sortKey)
        implements AccessPattern {

    @Override
    public List<String> partitionComponents() {
        return partitionKey.components();
    }

    @Override
    public List<String> sortComponents() {
        return sortKey.components();
    }

    @Override
    public boolean meets(AccessPattern other) {
        return index.equals(other.index())
                && (!(other instanceof TemplatePattern keys)
                        || (partitionKey.mayEqual(keys.partitionKey) && sortKey.sharesBeginningWith(keys.sortKey)));
    }
}
