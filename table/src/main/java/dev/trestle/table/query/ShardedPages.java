package dev.trestle.table.query;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.Page;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.exchange.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Pages of a query whose partitions are spread over several. A page asks each shard for as many items as it may have itself,
 * and its cursor holds a place in each.
 */
final class ShardedPages<E> {

    private final BoundTable table;
    private final List<QuerySpec<E>> shards;
    private final Comparator<E> order;

    ShardedPages(QuerySpec<E> spec) {
        this.table = spec.table();
        this.shards = spec.shards();
        this.order = spec.order();
    }

    /** What a shard answered, and where it was asked to begin. */
    private record Part(int shard, @Nullable Map<String, AttributeValue> start, RawPage page) {}

    private record Found<E>(E item, int shard) {}

    /** All items. */
    Exchange<List<E>> all() {
        return allFrom(0, new ArrayList<>());
    }

    private Exchange<List<E>> allFrom(int shard, List<E> before) {
        if (shard == shards.size()) {
            before.sort(order);
            return Exchange.done(List.copyOf(before));
        }
        return shards.get(shard).pages().all().then(items -> {
            before.addAll(items);
            return allFrom(shard + 1, before);
        });
    }

    /** A page; see {@link PagedRead#page}. */
    Exchange<Page<E>> page(int limit, @Nullable String cursor) {
        if (limit < 1) {
            throw new InvalidOperationException("a page of " + limit + " items was asked for; ask for at least 1");
        }
        ShardPositions positions = cursor == null
                ? ShardPositions.BEGINNING
                : ShardPositions.of(Cursor.read(cursor, digest(), table.cursorSecret()));
        return parts(0, limit, positions, new ArrayList<>()).map(parts -> merged(limit, parts));
    }

    private Exchange<List<Part>> parts(int shard, int limit, ShardPositions positions, List<Part> before) {
        if (shard == shards.size()) {
            return Exchange.done(before);
        }
        if (positions.isAtEnd(shard)) {
            return parts(shard + 1, limit, positions, before);
        }
        Map<String, AttributeValue> start = positions.of(shard);
        return full(source(shard), limit, start, List.of()).then(page -> {
            before.add(new Part(shard, start, page));
            return parts(shard + 1, limit, positions, before);
        });
    }

    /** As many items as the limit, unless there are no more; a filter may drop what an answer had. */
    private static Exchange<RawPage> full(
            PageSource source,
            int limit,
            @Nullable Map<String, AttributeValue> start,
            List<Map<String, AttributeValue>> before) {
        return source.read(limit - before.size(), start).then(page -> {
            List<Map<String, AttributeValue>> items = new ArrayList<>(before);
            items.addAll(page.items());
            return page.next() == null || items.size() == limit
                    ? Exchange.done(new RawPage(items, page.next(), page.scannedCount()))
                    : full(source, limit, page.next(), items);
        });
    }

    private Page<E> merged(int limit, List<Part> parts) {
        List<Found<E>> all = new ArrayList<>();
        for (Part part : parts) {
            part.page().items().forEach(item -> all.add(new Found<>(read(item), part.shard())));
        }
        all.sort(Comparator.comparing(Found::item, order));
        List<Found<E>> first = all.subList(0, Math.min(limit, all.size()));
        Map<String, AttributeValue> next = new LinkedHashMap<>();
        boolean more = false;
        for (int shard = 0; shard < shards.size(); shard++) {
            Optional<Map<String, AttributeValue>> place = place(shard, parts, first);
            more |= place.isPresent();
            ShardPositions.write(next, shard, place);
        }
        return new Page<>(
                first.stream().map(Found::item).toList(),
                more ? Optional.of(Cursor.write(next, digest(), table.cursorSecret())) : Optional.empty());
    }

    /** Where a shard goes on; an empty map for its beginning, and nothing if it has no more. */
    private Optional<Map<String, AttributeValue>> place(int shard, List<Part> parts, List<Found<E>> taken) {
        Part part =
                parts.stream().filter(each -> each.shard() == shard).findFirst().orElse(null);
        if (part == null) {
            return Optional.empty();
        }
        int count = (int) taken.stream().filter(found -> found.shard() == shard).count();
        if (count == part.page().items().size()) {
            return Optional.ofNullable(part.page().next());
        }
        if (count == 0) {
            return Optional.of(part.start() == null ? Map.of() : part.start());
        }
        return Optional.of(KeyAttributes.in(
                part.page().items().get(count - 1), source(shard).keyAttributes()));
    }

    private E read(Map<String, AttributeValue> item) {
        return table.items(shards.get(0).schema()).fromItem(item);
    }

    private PageSource source(int shard) {
        QuerySpec<E> spec = shards.get(shard);
        return spec.source(spec.request());
    }

    private byte[] digest() {
        List<QueryRequest> requests = shards.stream().map(QuerySpec::request).toList();
        return QueryDigest.of(requests);
    }
}
