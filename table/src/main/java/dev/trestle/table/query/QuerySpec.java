package dev.trestle.table.query;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.expression.Condition;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.schema.AccessPattern;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.schema.SortKeyOrder;
import dev.trestle.table.schema.TemplatePattern;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * What a query of one access pattern asks for. Immutable; each method gives a plan that asks for less, or otherwise. Those
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
                new Source<>(table, schema, pattern),
                KeyCondition.of(schema.name(), pattern, components),
                null,
                false,
                false);
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

    /** Only what also meets a condition, which DynamoDB tries after it has read the items. */
    QuerySpec<E> filter(Condition<E> condition) {
        Condition<E> all = filter == null ? condition : filter.and(condition);
        return new QuerySpec<>(source, keys, all, descending, consistent);
    }

    QuerySpec<E> descending() {
        return new QuerySpec<>(source, keys, filter, true, consistent);
    }

    QuerySpec<E> consistentRead() {
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

    ItemPages<E> pages() {
        return new ItemPages<>(
                source.table(),
                source.schema().name(),
                source.pattern().name(),
                request(),
                source.table().items(source.schema())::fromItem);
    }

    QueryRequest request() {
        BoundTable table = source.table();
        AccessPattern pattern = source.pattern();
        ExpressionWriter writer = new ExpressionWriter();
        String keyCondition = keys.write(table.design(), writer);
        return QueryRequest.builder()
                .tableName(table.name())
                .indexName(pattern.index().orElse(null))
                .keyConditionExpression(keyCondition)
                .filterExpression(filterExpression(writer))
                .expressionAttributeNames(writer.names())
                .expressionAttributeValues(writer.values())
                .scanIndexForward(descending ? false : null)
                .consistentRead(consistent ? true : null)
                .returnConsumedCapacity(table.returnConsumedCapacity())
                .build();
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
