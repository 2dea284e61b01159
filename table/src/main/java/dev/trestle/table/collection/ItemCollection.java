package dev.trestle.table.collection;

import dev.trestle.table.Page;
import dev.trestle.table.UnreadableItemException;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.query.ItemPages;
import dev.trestle.table.schema.EntitySchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * All items of a partition, each as a record of its entity, in the order of their sort keys. Immutable: each method gives
 * another query. See "Working with item collections in DynamoDB",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithItemCollections.html
 *
 * <p>The methods that read throw {@link UnreadableItemException} for an item of an entity that the collection does not
 * have, unless {@link #ignoringOtherEntities} is asked for.
 *
 * @param <C> the sealed type of the entities
 */
public final class ItemCollection<C> {

    private final BoundTable table;
    private final CollectionSchema<C> schema;
    private final String partition;
    private final boolean descending;
    private final boolean consistent;
    private final boolean ignoringOthers;

    private ItemCollection(
            BoundTable table,
            CollectionSchema<C> schema,
            String partition,
            boolean descending,
            boolean consistent,
            boolean ignoringOthers) {
        this.table = table;
        this.schema = schema;
        this.partition = partition;
        this.descending = descending;
        this.consistent = consistent;
        this.ignoringOthers = ignoringOthers;
    }

    static <C> ItemCollection<C> of(BoundTable table, CollectionSchema<C> schema, String partition) {
        return new ItemCollection<>(table, schema, partition, false, false, false);
    }

    /** From the greatest sort key to the least. */
    public ItemCollection<C> descending() {
        return new ItemCollection<>(table, schema, partition, true, consistent, ignoringOthers);
    }

    /** Sees all writes that were answered before, for twice the capacity. */
    public ItemCollection<C> consistentRead() {
        return new ItemCollection<>(table, schema, partition, descending, true, ignoringOthers);
    }

    /** Leaves out items of entities that the collection does not have; their reading is charged all the same. */
    public ItemCollection<C> ignoringOtherEntities() {
        return new ItemCollection<>(table, schema, partition, descending, consistent, true);
    }

    /** All items, however many calls that takes. */
    public List<C> all() {
        return pages().list();
    }

    /** All items, read as the stream is consumed. */
    public Stream<C> stream() {
        return pages().stream();
    }

    /** The first page of at most so many items. */
    public Page<C> page(int limit) {
        return page(limit, null);
    }

    /**
     * A page of at most so many items.
     *
     * @param limit at least 1
     * @param cursor where an earlier page of the same query ended; null for the first page
     * @throws dev.trestle.table.InvalidCursorException if the cursor is damaged or belongs to another query
     */
    public Page<C> page(int limit, @Nullable String cursor) {
        return pages().page(limit, cursor);
    }

    /** The first request that the query sends, without limit. */
    public QueryRequest request() {
        ExpressionWriter writer = new ExpressionWriter();
        return QueryRequest.builder()
                .tableName(table.name())
                .keyConditionExpression(writer.name(table.design().partitionKey()) + " = "
                        + writer.value(AttributeValue.fromS(partition)))
                .filterExpression(ignoringOthers ? ownEntities(writer) : null)
                .expressionAttributeNames(writer.names())
                .expressionAttributeValues(writer.values())
                .scanIndexForward(descending ? false : null)
                .consistentRead(consistent ? true : null)
                .returnConsumedCapacity(table.returnConsumedCapacity())
                .build();
    }

    private String ownEntities(ExpressionWriter writer) {
        return schema.members().stream()
                .map(member -> writer.value(AttributeValue.fromS(member.name())))
                .collect(Collectors.joining(", ", writer.name(table.design().entityAttribute()) + " IN (", ")"));
    }

    private ItemPages<C> pages() {
        return new ItemPages<>(table, schema.name(), schema.name(), request(), this::read);
    }

    private C read(Map<String, AttributeValue> item) {
        String entity = Optional.ofNullable(item.get(table.design().entityAttribute()))
                .map(AttributeValue::s)
                .orElse("");
        for (EntitySchema<? extends C> member : schema.members()) {
            if (table.items(member).isOf(item)) {
                return table.items(member).fromItem(item);
            }
        }
        throw new UnreadableItemException(
                schema.name(),
                table.design().describeKey(item),
                table.design().entityAttribute(),
                entity.isEmpty()
                        ? "the attribute is missing; ignoringOtherEntities() leaves such items out"
                        : "the entity " + entity
                                + " is not of this collection; permit it in the sealed type, or leave it"
                                + " out with ignoringOtherEntities()",
                null);
    }
}
