package dev.trestle.table.query;

import dev.trestle.table.plan.Plan;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * A query that reads a smaller record of each item.
 *
 * @param <E> the entity
 * @param <P> the smaller record
 */
public final class ProjectedQuery<E, P> extends PagedRead<P> {

    private final QuerySpec<E> spec;
    private final Projection<E, P> projection;

    ProjectedQuery(QuerySpec<E> spec, Projection<E, P> projection) {
        this.spec = spec;
        this.projection = projection;
    }

    /** The first request that the query sends, without limit. */
    public QueryRequest request() {
        return spec.request(projection);
    }

    @Override
    protected ItemPages<P> pages() {
        return spec.pages(projection);
    }

    @Override
    public Plan plan() {
        return spec.plan(request());
    }
}
