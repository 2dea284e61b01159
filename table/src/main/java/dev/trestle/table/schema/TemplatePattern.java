package dev.trestle.table.schema;

import dev.trestle.table.key.KeyTemplate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * An access pattern whose keys are texts made of components.
 *
 * @param name the method that queries it
 * @param index the global secondary index; empty for the table's own key
 * @param partitionKey the form of the partition key
 * @param sortKey the form of the sort key
 * @param shards over how many partitions the items of one are spread; 1 for those that are not
 */
public record TemplatePattern(
        String name, Optional<String> index, KeyTemplate partitionKey, KeyTemplate sortKey, int shards)
        implements AccessPattern {

    /** The component of the partition key that tells the shard. No component of a record can have the name. */
    static final String SHARD = "*shard";

    @Override
    public List<String> partitionComponents() {
        return partitionKey.components().stream()
                .filter(component -> !component.equals(SHARD))
                .toList();
    }

    /** The partition key of a shard, from 0, with the values of its components. */
    public String partition(List<?> components, int shard) {
        return partitionKey.format(
                shards == 1
                        ? components
                        : Stream.concat(components.stream(), Stream.of(shard)).toList());
    }

    /** The partition key of the item with a primary key, with the values of its components. */
    public String partition(Map<String, ?> values, EntityKey<?> key) {
        return partition(values::get, key.partitionKey(), key.sortKey());
    }

    /** The same with a function that gives the values, and the two parts of the primary key. */
    String partition(Function<String, ?> values, String primaryPartitionKey, String primarySortKey) {
        return partitionKey.format(
                shards == 1
                        ? values
                        : component -> component.equals(SHARD)
                                ? (Object) shardOf(primaryPartitionKey, primarySortKey)
                                : values.apply(component));
    }

    /** Made of the primary key, which an item keeps, so that an update knows it too. */
    private int shardOf(String primaryPartitionKey, String primarySortKey) {
        CRC32C hash = new CRC32C();
        hash.update(primaryPartitionKey.getBytes(StandardCharsets.UTF_8));
        hash.update(primarySortKey.getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % shards);
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
