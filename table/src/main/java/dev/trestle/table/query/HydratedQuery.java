package dev.trestle.table.query;

import dev.trestle.table.plan.CapacityEstimate;
import dev.trestle.table.plan.Plan;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * A query that finds keys, and reads the items under them from the table.
 *
 * @param <E> the entity
 */
public final class HydratedQuery<E> extends PagedRead<E> {

    private final QuerySpec<E> spec;

    HydratedQuery(QuerySpec<E> spec) {
        this.spec = spec;
        spec.hydratedRequest();
    }

    /** The first request that the query sends, without limit; BatchGetItem requests follow each answer. */
    public QueryRequest request() {
        return spec.hydratedRequest();
    }

    @Override
    protected ItemPages<E> pages() {
        return spec.hydratedPages();
    }

    @Override
    public Plan plan() {
        Plan keys = spec.plan(request());
        CapacityEstimate alone = keys.capacity();
        return keys.requests(
                keys.requests(),
                new CapacityEstimate(
                        alone.unit(),
                        alone.atLeast(),
                        alone.atMost(),
                        alone.basis() + "; and as much for each 4 KB of each item that is then read from the table"));
    }
}
