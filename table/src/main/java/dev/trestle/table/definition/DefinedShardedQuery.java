package dev.trestle.table.definition;

import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.StringPath;
import dev.trestle.table.query.QuerySpec;
import dev.trestle.table.query.ShardedQuery;

/**
 * A query of an access pattern of an entity that is said in code, whose partitions are spread over several. Immutable: each method gives
 * another query. The components of the sort key are narrowed in their order, by their paths: each but the last with
 * {@link #is}.
 *
 * @param <E> the entity
 */
public final class DefinedShardedQuery<E> extends ShardedQuery<E, DefinedShardedQuery<E>> {

    DefinedShardedQuery(QuerySpec<E> spec) {
        super(spec);
    }

    @Override
    protected DefinedShardedQuery<E> with(QuerySpec<E> newSpec) {
        return new DefinedShardedQuery<>(newSpec);
    }

    /** Only where the component has the value, so that the query can go on with the next one. */
    public <T> DefinedShardedQuery<E> is(Path<E, T, ?> component, T value) {
        return with(about(component).is(value));
    }

    /** Only where the component begins with the text. */
    public DefinedShardedQuery<E> beginsWith(StringPath<E, ?> component, String text) {
        return with(about(component).beginsWith(text));
    }

    /** Only where the component is from the one value to the other, both included. */
    public <T> DefinedShardedQuery<E> between(Path<E, T, ?> component, T from, T to) {
        return with(about(component).between(from, to));
    }

    /** Only where the component is the value or greater. */
    public <T> DefinedShardedQuery<E> atLeast(Path<E, T, ?> component, T from) {
        return with(about(component).atLeast(from));
    }

    /** Only where the component is the value or less. */
    public <T> DefinedShardedQuery<E> atMost(Path<E, T, ?> component, T to) {
        return with(about(component).atMost(to));
    }

    /** Only where the component is greater than the value. */
    public <T> DefinedShardedQuery<E> greaterThan(Path<E, T, ?> component, T value) {
        return with(about(component).greaterThan(value));
    }

    /** Only where the component is less than the value. */
    public <T> DefinedShardedQuery<E> lessThan(Path<E, T, ?> component, T value) {
        return with(about(component).lessThan(value));
    }

    private QuerySpec<E> about(Path<E, ?, ?> component) {
        return spec().about(component.toString());
    }
}
