package dev.trestle.table.definition;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.query.QuerySpec;

/**
 * What can be done with the items of an entity that is said in code. Immutable and safe for use by many threads.
 *
 * @param <E> the entity
 */
public final class DefinedTable<E> extends EntityTable<E> {

    private final EntityDefinition<E> definition;

    DefinedTable(BoundTable table, EntityDefinition<E> definition) {
        super(table, definition.schema());
        this.definition = definition;
    }

    /**
     * A query of an access pattern.
     *
     * @param partitionComponents the components of its partition key, in the order of the template
     * @throws dev.trestle.table.InvalidKeyException if their number or types are not those of the partition key
     */
    public DefinedQuery<E> query(DefinedPattern<E> pattern, Object... partitionComponents) {
        if (pattern.shards() > 1) {
            throw new InvalidOperationException("the partitions of " + pattern + " are spread over " + pattern.shards()
                    + " shards; query them with queryOfShards");
        }
        return new DefinedQuery<>(spec(pattern, partitionComponents));
    }

    /** A query of an access pattern whose partitions are spread over several. */
    public DefinedShardedQuery<E> queryOfShards(DefinedPattern<E> pattern, Object... partitionComponents) {
        return new DefinedShardedQuery<>(spec(pattern, partitionComponents));
    }

    private QuerySpec<E> spec(DefinedPattern<E> pattern, Object... partitionComponents) {
        if (!pattern.isOf(definition)) {
            throw new InvalidOperationException(
                    "the access pattern " + pattern + " is another definition's; name one of " + schema().name());
        }
        return query(pattern.name(), partitionComponents);
    }
}
