package dev.trestle.table.query;

import java.util.concurrent.CompletableFuture;

/**
 * A query of the table's own key, which unlike a global secondary index can be read with strong consistency.
 *
 * @param <E> the entity
 * @param <Q> the query itself
 */
public abstract class BaseTableQuery<E, Q extends BaseTableQuery<E, Q>> extends IndexQuery<E, Q> {

    protected BaseTableQuery(QuerySpec<E> spec) {
        super(spec);
    }

    /**
     * Sees all writes that were answered before, for twice the capacity.
     *
     * @throws dev.trestle.table.InvalidOperationException if the query reads an index
     */
    public final Q consistentRead() {
        return with(spec().consistentRead());
    }

    /**
     * Deletes all items that the query finds, with what guards their unique attributes. What is written meanwhile may be
     * left behind.
     */
    public final Deletion deleteAll() {
        return spec().table().run(deletion().run());
    }

    /** The same as {@link #deleteAll} without holding a thread. */
    public final CompletableFuture<Deletion> deleteAllAsync() {
        return spec().table().runAsync(deletion().run());
    }

    private ItemDeletion deletion() {
        return new ItemDeletion(spec().table(), spec().source(spec().request()));
    }
}
