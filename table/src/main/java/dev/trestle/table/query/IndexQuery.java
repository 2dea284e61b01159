package dev.trestle.table.query;

import dev.trestle.table.expression.Condition;
import dev.trestle.table.plan.Plan;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * A query of one access pattern of an entity. Immutable: each method gives another query. Items come in the order of the
 * sort key. See "Query", https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_Query.html
 *
 * <p>The methods that read throw {@link dev.trestle.table.UnreadableItemException} for an item that does not have the
 * entity's shape.
 *
 * @param <E> the entity
 * @param <Q> the query itself
 */
public abstract class IndexQuery<E, Q extends IndexQuery<E, Q>> extends PagedRead<E> {

    private final QuerySpec<E> spec;

    protected IndexQuery(QuerySpec<E> spec) {
        this.spec = spec;
    }

    /** What this query asks for. */
    protected final QuerySpec<E> spec() {
        return spec;
    }

    /** A query like this one that asks for that. */
    protected abstract Q with(QuerySpec<E> newSpec);

    /** Only what also meets a condition. DynamoDB reads, and charges, what the filter then drops. */
    public final Q filter(Condition<E> condition) {
        return with(spec.filter(condition));
    }

    /** From the greatest sort key to the least. */
    public final Q descending() {
        return with(spec.descending());
    }

    /** Reads the attributes of a smaller record alone; they travel alone, but cost as much capacity. */
    public final <P> ProjectedQuery<E, P> as(Projection<E, P> smaller) {
        return new ProjectedQuery<>(spec, smaller);
    }

    /**
     * Reads from the query the keys alone and the items from the table: for an index that projects keys only, and for one
     * that may lag behind. Items that were deleted meanwhile are left out.
     *
     * @throws dev.trestle.table.InvalidOperationException if there is a filter
     */
    public final HydratedQuery<E> hydrated() {
        return new HydratedQuery<>(spec);
    }

    @Override
    protected final ItemPages<E> pages() {
        return spec.pages();
    }

    @Override
    public final Plan plan() {
        return spec.plan(request());
    }

    /** The first request that the query sends, without limit. */
    public final QueryRequest request() {
        return spec.request();
    }
}
