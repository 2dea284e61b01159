package dev.trestle.table.query;

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

    /** Sees all writes that were answered before, for twice the capacity. */
    public final Q consistentRead() {
        return with(spec().consistentRead());
    }
}
