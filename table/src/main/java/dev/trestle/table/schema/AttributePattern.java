package dev.trestle.table.schema;

import java.util.List;
import java.util.Optional;

/**
 * An access pattern through an index whose keys are attributes of the item themselves, up to four for the partition key
 * and up to four for the sort key. An item that lacks one of them is not in the index. See "Multi-attribute keys pattern",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.DesignPattern.MultiAttributeKeys.html
 *
 * @param name the method that queries it
 * @param indexName the global secondary index
 * @param partitionKey at least one
 * @param sortKey in the order in which they are narrowed
 */
public record AttributePattern(
        String name, String indexName, List<KeyAttribute<?>> partitionKey, List<KeyAttribute<?>> sortKey)
        implements AccessPattern {

    /** Copies the lists. */
    public AttributePattern {
        partitionKey = List.copyOf(partitionKey);
        sortKey = List.copyOf(sortKey);
    }

    @Override
    public Optional<String> index() {
        return Optional.of(indexName);
    }

    @Override
    public List<String> partitionComponents() {
        return partitionKey.stream().map(KeyAttribute::component).toList();
    }

    @Override
    public List<String> sortComponents() {
        return sortKey.stream().map(KeyAttribute::component).toList();
    }

    @Override
    public boolean meets(AccessPattern other) {
        return index().equals(other.index());
    }
}
