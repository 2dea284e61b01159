package dev.trestle.table.query;

import dev.trestle.table.Page;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous twin of a {@link ShardedQuery}. Futures complete exceptionally with what the twin would throw.
 *
 * @param <E> the entity
 */
public final class AsyncShardedQuery<E> {

    private final QuerySpec<E> spec;

    AsyncShardedQuery(QuerySpec<E> spec) {
        this.spec = spec;
    }

    /** All items, however many calls that takes. */
    public CompletableFuture<List<E>> list() {
        return spec.table().runAsync(new ShardedPages<>(spec).all());
    }

    /** The first item, if there is one. */
    public CompletableFuture<Optional<E>> first() {
        return page(1).thenApply(page -> page.items().stream().findFirst());
    }

    /** The first page of at most so many items. */
    public CompletableFuture<Page<E>> page(int limit) {
        return page(limit, null);
    }

    /** A page; see {@link ShardedQuery#page(int, String)}. */
    public CompletableFuture<Page<E>> page(int limit, @Nullable String cursor) {
        return spec.table().runAsync(new ShardedPages<>(spec).page(limit, cursor));
    }
}
