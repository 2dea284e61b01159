package dev.trestle.table.query;

import dev.trestle.table.Page;
import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.plan.Plan;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that finds any number of items, in an order. Immutable.
 *
 * @param <T> what an item is read as
 */
public abstract class PagedRead<T> {

    /** For what this module has to read. */
    protected PagedRead() {}

    /** How the items are read. */
    protected abstract ItemPages<T> pages();

    /** What would be asked of DynamoDB, and what that would cost; asks nothing. */
    public abstract Plan plan();

    /** All items, however many calls that takes. */
    public final List<T> list() {
        return run(ItemPages::all);
    }

    /** All items, read as the stream is consumed. */
    public final Stream<T> stream() {
        return pages().stream();
    }

    /** The first item, if there is one. */
    public final Optional<T> first() {
        return run(ItemPages::first);
    }

    /** The first page of at most so many items. */
    public final Page<T> page(int limit) {
        return page(limit, null);
    }

    /**
     * A page of at most so many items. It has fewer only where the items end, also with a filter, for which as many calls
     * are made as it takes.
     *
     * @param limit at least 1
     * @param cursor where an earlier page of the same query ended; null for the first page. It is sealed: it shows nothing
     *     and cannot be made by others.
     * @throws dev.trestle.table.InvalidCursorException if the cursor is damaged, sealed with another secret or belongs to
     *     another query
     */
    public final Page<T> page(int limit, @Nullable String cursor) {
        return run(pages -> pages.page(limit, cursor));
    }

    private <R> R run(Function<ItemPages<T>, Exchange<R>> read) {
        ItemPages<T> pages = pages();
        return pages.table().run(pages.operation(), read.apply(pages));
    }

    /** The same without holding a thread. */
    public final AsyncPagedRead<T> async() {
        return new AsyncPagedRead<>(pages());
    }
}
