package dev.trestle.table.query;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.expression.Condition;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.plan.CapacityEstimate;
import dev.trestle.table.plan.Plan;
import dev.trestle.table.plan.Reach;
import dev.trestle.table.schema.AccessPattern;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.schema.SortKeyOrder;
import dev.trestle.table.schema.TemplatePattern;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * What a query of one access pattern asks for. Immutable; each method gives another that asks for less, or otherwise. Those
 * that narrow a component of the sort key throw {@link InvalidOperationException} if a range of it was given already that
 * does not go together with the new one.
 *
 * @param <E> the entity
 */
public final class QuerySpec<E> {

    /** Where the query looks. */
    private record Source<E>(BoundTable table, EntitySchema<E> schema, AccessPattern pattern) {}

    private final Source<E> source;
    private final KeyCondition keys;
    private final @Nullable Condition<E> filter;
    private final boolean descending;
    private final boolean consistent;

    private QuerySpec(
            Source<E> source,
            KeyCondition keys,
            @Nullable Condition<E> filter,
            boolean descending,
            boolean consistent) {
        this.source = source;
        this.keys = keys;
        this.filter = filter;
        this.descending = descending;
        this.consistent = consistent;
    }

    /**
     * Everything of an entity in one partition of an access pattern.
     *
     * @param components the components of the partition key, in the order of its template
     */
    public static <E> QuerySpec<E> of(
            BoundTable table, EntitySchema<E> schema, String patternName, List<?> components) {
        AccessPattern pattern = schema.pattern(patternName);
        return new QuerySpec<>(
                new Source<>(table, schema, pattern), KeyCondition.of(schema, pattern, components), null, false, false);
    }

    /** Only where the next component of the sort key has this value; what comes after is about the one behind it. */
    public QuerySpec<E> is(Object value) {
        return with(keys.is(value));
    }

    /** Only where the next component of the sort key begins with this text. */
    public QuerySpec<E> beginsWith(String text) {
        return with(keys.beginsWith(text));
    }

    /** Only where the next component of the sort key is from the one value to the other, both included. */
    public QuerySpec<E> between(Object from, Object to) {
        return with(keys.between(from, to));
    }

    /** Only where the next component of the sort key is the value or greater. */
    public QuerySpec<E> atLeast(Object from) {
        return with(keys.atLeast(from));
    }

    /** Only where the next component of the sort key is the value or less. */
    public QuerySpec<E> atMost(Object to) {
        return with(keys.atMost(to));
    }

    /** Only where the next component of the sort key is greater than the value. */
    public QuerySpec<E> greaterThan(Object value) {
        return with(keys.greaterThan(value));
    }

    /** Only where the next component of the sort key is less than the value. */
    public QuerySpec<E> lessThan(Object value) {
        return with(keys.lessThan(value));
    }

    /**
     * This, to be narrowed by a component that is named.
     *
     * @throws InvalidOperationException if that is not the next component of the sort key
     */
    public QuerySpec<E> about(String component) {
        if (!keys.nextComponent().equals(Optional.of(component))) {
            throw new InvalidOperationException("the query " + source.pattern().name() + " of " + schema().name()
                    + " cannot be narrowed by " + component + "; "
                    + keys.nextComponent()
                            .map(next ->
                                    "the next component of its sort key is " + next + ". Narrow that, or use filter")
                            .orElse("its sort key is narrowed completely. Use filter"));
        }
        return this;
    }

    /** Only what also meets a condition, which DynamoDB tries after it has read the items. */
    QuerySpec<E> filter(Condition<E> condition) {
        Condition<E> all = filter == null ? condition : filter.and(condition);
        return new QuerySpec<>(source, keys, all, descending, consistent);
    }

    QuerySpec<E> descending() {
        return new QuerySpec<>(source, keys, filter, true, consistent);
    }

    QuerySpec<E> consistentRead() {
        source.pattern().index().ifPresent(index -> {
            throw new InvalidOperationException("the query " + source.pattern().name() + " of " + schema().name()
                    + " reads the index " + index + ", which has no strongly consistent reads; use hydrated()");
        });
        return new QuerySpec<>(source, keys, filter, descending, true);
    }

    /** The same query of each shard; of patterns whose partitions are spread over several. */
    List<QuerySpec<E>> shards() {
        int shards = source.pattern() instanceof TemplatePattern keys ? keys.shards() : 1;
        return IntStream.range(0, shards)
                .mapToObj(shard -> with(keys.inShard(shard)))
                .toList();
    }

    /** The order of the sort key, or its contrary, as the query has it. */
    Comparator<E> order() {
        Comparator<E> order = SortKeyOrder.of(source.schema(), (TemplatePattern) source.pattern());
        return descending ? order.reversed() : order;
    }

    private QuerySpec<E> with(KeyCondition newKeys) {
        return new QuerySpec<>(source, newKeys, filter, descending, consistent);
    }

    BoundTable table() {
        return source.table();
    }

    EntitySchema<E> schema() {
        return source.schema();
    }

    ItemPages<E> pages() {
        return pages(request(), ItemReader.each(table().items(schema())::fromItem));
    }

    <P> ItemPages<P> pages(Projection<E, P> projection) {
        return pages(request(projection), ItemReader.each(item -> projection.read(table(), schema(), item)));
    }

    /** The items of which the index holds the keys, each read from the table. */
    ItemPages<E> hydratedPages() {
        return pages(hydratedRequest(), new Hydration<>(table(), schema(), consistent));
    }

    private <T> ItemPages<T> pages(QueryRequest request, ItemReader<T> reader) {
        return new ItemPages<>(table(), source(request), reader);
    }

    PageSource source(QueryRequest request) {
        return new QueryPages(table(), schema().name(), source.pattern().name(), request);
    }

    QueryRequest request() {
        return request(this::filterExpression, writer -> null);
    }

    QueryRequest request(Projection<E, ?> projection) {
        return request(this::filterExpression, writer -> Projection.write(projection, keyAttributes(), writer));
    }

    /** A request for keys alone, without a filter, as an index of keys has nothing to try it on. */
    QueryRequest hydratedRequest() {
        if (filter != null) {
            throw new InvalidOperationException("the query " + source.pattern().name() + " of " + schema().name()
                    + " filters what it hydrates; an index of keys has no attributes to filter by. Filter the result");
        }
        return request(writer -> null, writer -> Projection.write(null, keyAttributes(), writer));
    }

    private List<String> keyAttributes() {
        return KeyAttributes.of(table().design(), source.pattern().index().orElse(null));
    }

    private QueryRequest request(
            Function<ExpressionWriter, @Nullable String> filterExpression,
            Function<ExpressionWriter, @Nullable String> projectionExpression) {
        ExpressionWriter writer = new ExpressionWriter();
        BoundTable table = source.table();
        AccessPattern pattern = source.pattern();
        String keyCondition = keys.write(table.design(), writer);
        return QueryRequest.builder()
                .tableName(table.name())
                .indexName(pattern.index().orElse(null))
                .keyConditionExpression(keyCondition)
                .filterExpression(filterExpression.apply(writer))
                .projectionExpression(projectionExpression.apply(writer))
                .expressionAttributeNames(writer.names())
                .expressionAttributeValues(writer.values())
                .scanIndexForward(descending ? false : null)
                .consistentRead(consistent ? true : null)
                .returnConsumedCapacity(table.returnConsumedCapacity())
                .build();
    }

    Plan plan(QueryRequest request) {
        return Plan.of("Query", table().name(), Reach.PARTITION, request, CapacityEstimate.ofMany(consistent))
                .on(source.pattern().name(), source.pattern().index())
                .expression(
                        "key condition",
                        request.keyConditionExpression(),
                        request.expressionAttributeNames(),
                        request.expressionAttributeValues())
                .expression(
                        "filter",
                        request.filterExpression(),
                        request.expressionAttributeNames(),
                        request.expressionAttributeValues())
                .expression("projection", request.projectionExpression(), request.expressionAttributeNames(), Map.of());
    }

    private @Nullable String filterExpression(ExpressionWriter writer) {
        if (!source.table().design().meetsOthers(source.schema(), source.pattern())) {
            return filter == null ? null : writer.condition(filter);
        }
        String entity = writer.path(DocumentPath.of(source.table().design().entityAttribute()));
        String named = entity + " = "
                + writer.value(AttributeValue.fromS(source.schema().name()));
        String own =
                source.schema().hasExistingLayout() ? "(attribute_not_exists(" + entity + ") OR " + named + ")" : named;
        return filter == null ? own : own + " AND (" + writer.condition(filter) + ")";
    }
}
