package dev.trestle.table.scan;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.expression.Condition;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.plan.CapacityEstimate;
import dev.trestle.table.plan.Plan;
import dev.trestle.table.plan.Reach;
import dev.trestle.table.query.ItemPages;
import dev.trestle.table.query.ItemReader;
import dev.trestle.table.query.PagedRead;
import dev.trestle.table.schema.EntitySchema;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * All items of an entity, in no order that means anything. DynamoDB reads, and charges, the whole table. Immutable: each
 * method gives another scan. See "Scanning tables in DynamoDB",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Scan.html
 *
 * @param <E> the entity
 */
public final class Scan<E> extends PagedRead<E> {

    private static final int MOST_SEGMENTS = 1_000_000;

    private final BoundTable table;
    private final EntitySchema<E> schema;
    private final @Nullable Condition<E> filter;
    private final boolean consistent;

    private Scan(BoundTable table, EntitySchema<E> schema, @Nullable Condition<E> filter, boolean consistent) {
        this.table = table;
        this.schema = schema;
        this.filter = filter;
        this.consistent = consistent;
    }

    /** A scan for all items of an entity. */
    public static <E> Scan<E> of(BoundTable table, EntitySchema<E> schema) {
        return new Scan<>(table, schema, null, false);
    }

    /** Only what also meets a condition. DynamoDB reads, and charges, what the filter then drops. */
    public Scan<E> filter(Condition<E> condition) {
        return new Scan<>(table, schema, filter == null ? condition : filter.and(condition), consistent);
    }

    /** Sees all writes that were answered before the scan began, for twice the capacity. */
    public Scan<E> consistentRead() {
        return new Scan<>(table, schema, filter, true);
    }

    /**
     * The same scan in several segments at once.
     *
     * @param segments 1 to 1,000,000; as many threads are used, or as many requests are under way
     */
    public ParallelScan<E> inParallel(int segments) {
        if (segments < 1 || segments > MOST_SEGMENTS) {
            throw new InvalidOperationException(
                    "a scan in " + segments + " segments was asked for; DynamoDB takes 1 to " + MOST_SEGMENTS);
        }
        return new ParallelScan<>(this, segments, progress -> {});
    }

    /** The first request that the scan sends, without limit. */
    public ScanRequest request() {
        ExpressionWriter writer = new ExpressionWriter();
        String entity = writer.path(DocumentPath.of(table.design().entityAttribute()));
        String named = entity + " = " + writer.value(AttributeValue.fromS(schema.name()));
        String own = schema.hasExistingLayout() ? "(attribute_not_exists(" + entity + ") OR " + named + ")" : named;
        return ScanRequest.builder()
                .tableName(table.name())
                .filterExpression(filter == null ? own : own + " AND (" + writer.condition(filter) + ")")
                .expressionAttributeNames(writer.names())
                .expressionAttributeValues(writer.values())
                .consistentRead(consistent ? true : null)
                .returnConsumedCapacity(table.returnConsumedCapacity())
                .build();
    }

    BoundTable table() {
        return table;
    }

    EntitySchema<E> schema() {
        return schema;
    }

    ItemReader<E> reader() {
        ItemReader<E> each = ItemReader.each(table.items(schema)::fromItem);
        return schema.hasExistingLayout()
                ? items -> each.read(
                        items.stream().filter(table.items(schema)::isOf).toList())
                : each;
    }

    @Override
    protected ItemPages<E> pages() {
        return new ItemPages<>(table, new ScanPages(table, schema.name(), request(), response -> {}), reader());
    }

    @Override
    public Plan plan() {
        ScanRequest request = request();
        return Plan.of("Scan", table.name(), Reach.TABLE, request, CapacityEstimate.ofMany(consistent))
                .expression(
                        "filter",
                        request.filterExpression(),
                        request.expressionAttributeNames(),
                        request.expressionAttributeValues());
    }
}
