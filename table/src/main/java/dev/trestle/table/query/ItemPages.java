package dev.trestle.table.query;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.Page;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.Call;
import dev.trestle.table.schema.Design;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Sends a query, call by call, and reads what comes back.
 *
 * @param <T> what an item is read as
 */
public final class ItemPages<T> {

    /** A filter may drop almost everything, so that small calls would cost many round trips for one page. */
    private static final int LEAST_READ_WITH_FILTER = 100;

    private final BoundTable table;
    private final String entity;
    private final String accessPattern;
    private final QueryRequest query;
    private final List<String> keyAttributes;
    private final Function<Map<String, AttributeValue>, T> reader;

    /**
     * @param entity what the query is about, for the listener
     * @param query the request without limit and start
     */
    public ItemPages(
            BoundTable table,
            String entity,
            String accessPattern,
            QueryRequest query,
            Function<Map<String, AttributeValue>, T> reader) {
        this.table = table;
        this.entity = entity;
        this.accessPattern = accessPattern;
        this.query = query;
        this.keyAttributes = keyAttributes(table.design(), query.indexName());
        this.reader = reader;
    }

    private static List<String> keyAttributes(Design design, @Nullable String index) {
        List<String> attributes = new ArrayList<>(List.of(design.partitionKey(), design.sortKey()));
        if (index != null) {
            attributes.addAll(design.index(index).attributes());
        }
        return attributes;
    }

    /** All items. */
    public List<T> list() {
        return stream().toList();
    }

    /** All items, read as the stream is consumed. */
    public Stream<T> stream() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(new Responses(), Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .flatMap(response -> response.items().stream())
                .map(reader);
    }

    /** The responses of the query, each asked for when it is needed. */
    private final class Responses implements Iterator<QueryResponse> {

        private @Nullable QueryRequest next = query;

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public QueryResponse next() {
            if (next == null) {
                throw new NoSuchElementException("the query has ended");
            }
            QueryResponse response = call(next);
            next = response.hasLastEvaluatedKey()
                    ? query.toBuilder()
                            .exclusiveStartKey(response.lastEvaluatedKey())
                            .build()
                    : null;
            return response;
        }
    }

    /** The first item, if there is one. */
    public Optional<T> first() {
        return page(1, null).items().stream().findFirst();
    }

    /** A page; see {@link IndexQuery#page}. */
    public Page<T> page(int limit, @Nullable String cursor) {
        if (limit < 1) {
            throw new InvalidOperationException("a page of " + limit + " items was asked for; ask for at least 1");
        }
        Map<String, AttributeValue> start = cursor == null ? null : Cursor.read(cursor, query, keyAttributes);
        List<T> items = new ArrayList<>();
        do {
            int missing = limit - items.size();
            QueryResponse response = call(query.toBuilder()
                    .limit(query.filterExpression() == null ? missing : Math.max(missing, LEAST_READ_WITH_FILTER))
                    .exclusiveStartKey(start)
                    .build());
            List<Map<String, AttributeValue>> found = response.items();
            found.stream().limit(missing).map(reader).forEach(items::add);
            start = found.size() > missing
                    ? keyOf(found.get(missing - 1))
                    : response.hasLastEvaluatedKey() ? response.lastEvaluatedKey() : null;
        } while (start != null && items.size() < limit);
        return new Page<>(
                items, start == null ? Optional.empty() : Optional.of(Cursor.write(query, keyAttributes, start)));
    }

    private Map<String, AttributeValue> keyOf(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> key = new LinkedHashMap<>();
        for (String attribute : keyAttributes) {
            AttributeValue value = item.get(attribute);
            if (value != null) {
                key.put(attribute, value);
            }
        }
        return key;
    }

    private QueryResponse call(QueryRequest request) {
        QueryResponse response = table.client().query(request);
        table.answered(new Call(
                "Query",
                Optional.of(entity),
                Optional.of(accessPattern),
                response.count(),
                response.scannedCount(),
                BoundTable.units(response.consumedCapacity())));
        return response;
    }
}
