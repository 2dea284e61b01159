package dev.trestle.table.query;

import dev.trestle.table.Page;
import dev.trestle.table.expression.Condition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
public abstract class IndexQuery<E, Q extends IndexQuery<E, Q>> {

    private final QuerySpec<E> spec;

    protected IndexQuery(QuerySpec<E> spec) {
        this.spec = spec;
    }

    /** What this query asks for. */
    protected final QuerySpec<E> spec() {
        return spec;
    }

    /** A query like this one with another plan. */
    protected abstract Q with(QuerySpec<E> newSpec);

    /** Only what also meets a condition. DynamoDB reads, and charges, what the filter then drops. */
    public final Q filter(Condition<E> condition) {
        return with(spec.filter(condition));
    }

    /** From the greatest sort key to the least. */
    public final Q descending() {
        return with(spec.descending());
    }

    /** All items, however many calls that takes. */
    public final List<E> list() {
        return spec.pages().list();
    }

    /** All items, read as the stream is consumed. */
    public final Stream<E> stream() {
        return spec.pages().stream();
    }

    /** The first item, if there is one. */
    public final Optional<E> first() {
        return spec.pages().first();
    }

    /** The first page of at most so many items. */
    public final Page<E> page(int limit) {
        return page(limit, null);
    }

    /**
     * A page of at most so many items. It has fewer only where the query ends, also with a filter, for which as many calls
     * are made as it takes.
     *
     * @param limit at least 1
     * @param cursor where an earlier page of the same query ended; null for the first page
     * @throws dev.trestle.table.InvalidCursorException if the cursor is damaged or belongs to another query
     */
    public final Page<E> page(int limit, @Nullable String cursor) {
        return spec.pages().page(limit, cursor);
    }

    /** The first request that the query sends, without limit. */
    public final QueryRequest request() {
        return spec.request();
    }
}
