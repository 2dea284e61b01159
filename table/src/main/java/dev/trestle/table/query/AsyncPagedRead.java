package dev.trestle.table.query;

import dev.trestle.table.Page;
import dev.trestle.table.exchange.Exchange;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The asynchronous twin of a {@link PagedRead}. Futures complete exceptionally with what the twin would throw.
 *
 * @param <T> what an item is read as
 */
public final class AsyncPagedRead<T> {

    private final ItemPages<T> pages;

    AsyncPagedRead(ItemPages<T> pages) {
        this.pages = pages;
    }

    /** All items, however many calls that takes. */
    public CompletableFuture<List<T>> list() {
        return run(pages.all());
    }

    /** The first item, if there is one. */
    public CompletableFuture<Optional<T>> first() {
        return run(pages.first());
    }

    /** The first page of at most so many items. */
    public CompletableFuture<Page<T>> page(int limit) {
        return page(limit, null);
    }

    /** A page; see {@link PagedRead#page(int, String)}. */
    public CompletableFuture<Page<T>> page(int limit, @Nullable String cursor) {
        return run(pages.page(limit, cursor));
    }

    /**
     * Hands all items on, one after another and each answer's before the next is asked for.
     *
     * @return completed with their number
     */
    public CompletableFuture<Long> forEach(Consumer<? super T> action) {
        return run(pages.each(action));
    }

    private <R> CompletableFuture<R> run(Exchange<R> exchange) {
        return pages.table().runAsync(pages.operation(), exchange);
    }
}
