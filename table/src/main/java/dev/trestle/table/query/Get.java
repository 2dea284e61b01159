package dev.trestle.table.query;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.schema.EntityKey;

/**
 * The read of one item by its key. Immutable. See "GetItem",
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html
 *
 * @param <E> the entity
 */
public final class Get<E> extends SingleRead<E> {

    private final EntityKey<E> key;

    private Get(BoundTable table, EntityKey<E> key, boolean consistent) {
        super(table, key, null, table.items(key.schema())::fromItem, consistent);
        this.key = key;
    }

    /** The read of the item with that key. */
    public static <E> Get<E> of(BoundTable table, EntityKey<E> key) {
        return new Get<>(table, key, false);
    }

    /** Sees all writes that were answered before, for twice the capacity. */
    public Get<E> consistentRead() {
        return new Get<>(table(), key, true);
    }

    /** Reads the attributes of a smaller record alone; they travel alone, but cost as much capacity. */
    public <P> SingleRead<P> as(Projection<E, P> smaller) {
        return new SingleRead<>(
                table(), key, smaller, item -> smaller.read(table(), key.schema(), item), isConsistent());
    }
}
