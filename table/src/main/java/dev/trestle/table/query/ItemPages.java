package dev.trestle.table.query;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.Page;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.Operation;
import dev.trestle.table.exchange.Exchange;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads a query or a scan page by page. Immutable.
 *
 * @param <T> what an item is read as
 */
public final class ItemPages<T> {

    /** A filter may drop almost everything, so that small calls would cost many round trips for one page. */
    private static final int LEAST_READ_WITH_FILTER = 100;

    private final BoundTable table;
    private final PageSource source;
    private final ItemReader<T> reader;

    /** The pages of a source, whose items are read so. */
    public ItemPages(BoundTable table, PageSource source, ItemReader<T> reader) {
        this.table = table;
        this.source = source;
        this.reader = reader;
    }

    /** What one answer was read as, and where the next one begins. */
    private record Part<T>(List<T> items, @Nullable Map<String, AttributeValue> next) {}

    private Exchange<Part<T>> part(@Nullable Map<String, AttributeValue> start) {
        return source.read(null, start)
                .then(page -> reader.read(page.items()).map(items -> new Part<>(items, page.next())));
    }

    /** What is done when the pages are read. */
    public Operation operation() {
        return source.operation();
    }

    /** The table that is read. */
    public BoundTable table() {
        return table;
    }

    /** All items. */
    public Exchange<List<T>> all() {
        return part(null).then(first -> allAfter(first, new ArrayList<>()));
    }

    private Exchange<List<T>> allAfter(Part<T> part, List<T> items) {
        items.addAll(part.items());
        return part.next() == null
                ? Exchange.done(List.copyOf(items))
                : part(part.next()).then(next -> allAfter(next, items));
    }

    /** Hands each item on, and gives their number. */
    public Exchange<Long> each(Consumer<? super T> action) {
        return eachAfter(null, 0, action);
    }

    private Exchange<Long> eachAfter(
            @Nullable Map<String, AttributeValue> start, long before, Consumer<? super T> action) {
        return part(start).then(part -> {
            part.items().forEach(action);
            long count = before + part.items().size();
            return part.next() == null ? Exchange.done(count) : eachAfter(part.next(), count, action);
        });
    }

    /** All items, read as the stream is consumed. */
    public Stream<T> stream() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(new Parts(), Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .flatMap(part -> part.items().stream());
    }

    /** The parts, each asked for when it is needed. */
    private final class Parts implements Iterator<Part<T>> {

        private @Nullable Map<String, AttributeValue> next;
        private boolean ended;

        @Override
        public boolean hasNext() {
            return !ended;
        }

        @Override
        public Part<T> next() {
            if (ended) {
                throw new NoSuchElementException("everything has been read");
            }
            Part<T> part = table.run(operation(), part(next));
            next = part.next();
            ended = next == null;
            return part;
        }
    }

    /** The first item, if there is one. */
    public Exchange<Optional<T>> first() {
        return page(1, null).map(page -> page.items().stream().findFirst());
    }

    /** A page; see {@link PagedRead#page}. */
    public Exchange<Page<T>> page(int limit, @Nullable String cursor) {
        if (limit < 1) {
            throw new InvalidOperationException("a page of " + limit + " items was asked for; ask for at least 1");
        }
        Map<String, AttributeValue> start =
                cursor == null ? null : Cursor.read(cursor, source.digest(), table.cursorSecret());
        return pageFrom(limit, start, List.of());
    }

    private Exchange<Page<T>> pageFrom(int limit, @Nullable Map<String, AttributeValue> start, List<T> before) {
        int missing = limit - before.size();
        int read = source.filters() ? Math.max(missing, LEAST_READ_WITH_FILTER) : missing;
        return source.read(read, start).then(page -> {
            boolean more = page.items().size() > missing;
            List<Map<String, AttributeValue>> wanted = more ? page.items().subList(0, missing) : page.items();
            Map<String, AttributeValue> next =
                    more ? KeyAttributes.in(wanted.get(missing - 1), source.keyAttributes()) : page.next();
            return reader.read(wanted).then(found -> {
                List<T> items = new ArrayList<>(before);
                items.addAll(found);
                return next != null && items.size() < limit
                        ? pageFrom(limit, next, items)
                        : Exchange.done(
                                new Page<>(items, Optional.ofNullable(next).map(this::cursor)));
            });
        });
    }

    private String cursor(Map<String, AttributeValue> next) {
        return Cursor.write(next, source.digest(), table.cursorSecret());
    }
}
