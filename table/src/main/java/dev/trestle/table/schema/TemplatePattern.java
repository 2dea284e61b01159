package dev.trestle.table.schema;

import dev.trestle.table.key.KeyTemplate;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        if (shards == 1) {
            return partitionKey.format(values);
        }
        Map<String, Object> withShard = new LinkedHashMap<>(values);
        withShard.put(SHARD, shardOf(key));
        return partitionKey.format(withShard);
    }

    /** Made of the primary key, which an item keeps, so that an update knows it too. */
    private int shardOf(EntityKey<?> key) {
        CRC32C hash = new CRC32C();
        hash.update(key.partitionKey().getBytes(StandardCharsets.UTF_8));
        hash.update(key.sortKey().getBytes(StandardCharsets.UTF_8));
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
