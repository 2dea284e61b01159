package dev.trestle.table.collection;

import dev.trestle.table.UnreadableItemException;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.plan.CapacityEstimate;
import dev.trestle.table.plan.Plan;
import dev.trestle.table.plan.Reach;
import dev.trestle.table.query.Deletion;
import dev.trestle.table.query.ItemDeletion;
import dev.trestle.table.query.ItemPages;
import dev.trestle.table.query.ItemReader;
import dev.trestle.table.query.PageSource;
import dev.trestle.table.query.PagedRead;
import dev.trestle.table.query.QueryPages;
import dev.trestle.table.schema.EntitySchema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
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
public final class ItemCollection<C> extends PagedRead<C> {

    private final BoundTable table;
    private final CollectionSchema<C> schema;
    private final AttributeValue partition;
    private final boolean descending;
    private final boolean consistent;
    private final boolean ignoringOthers;

    private ItemCollection(
            BoundTable table,
            CollectionSchema<C> schema,
            AttributeValue partition,
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

    static <C> ItemCollection<C> of(BoundTable table, CollectionSchema<C> schema, AttributeValue partition) {
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
        return list();
    }

    /**
     * Deletes the whole partition: all its items, of whatever entity, with what guards their unique attributes. What is
     * written meanwhile may be left behind.
     */
    public Deletion deletePartition() {
        return table.run(deletion().run());
    }

    /** The same as {@link #deletePartition} without holding a thread. */
    public CompletableFuture<Deletion> deletePartitionAsync() {
        return table.runAsync(deletion().run());
    }

    private ItemDeletion deletion() {
        ItemCollection<C> everything = new ItemCollection<>(table, schema, partition, false, false, false);
        return new ItemDeletion(table, everything.source());
    }

    @Override
    public Plan plan() {
        QueryRequest request = request();
        return Plan.of("Query", table.name(), Reach.PARTITION, request, CapacityEstimate.ofMany(consistent))
                .on(schema.name(), Optional.empty())
                .expression(
                        "key condition",
                        request.keyConditionExpression(),
                        request.expressionAttributeNames(),
                        request.expressionAttributeValues())
                .expression(
                        "filter",
                        request.filterExpression(),
                        request.expressionAttributeNames(),
                        request.expressionAttributeValues());
    }

    /** The first request that the query sends, without limit. */
    public QueryRequest request() {
        ExpressionWriter writer = new ExpressionWriter();
        return QueryRequest.builder()
                .tableName(table.name())
                .keyConditionExpression(writer.name(table.design().partitionKey()) + " = " + writer.value(partition))
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

    @Override
    protected ItemPages<C> pages() {
        return new ItemPages<>(table, source(), ItemReader.each(this::read));
    }

    private PageSource source() {
        return new QueryPages(table, schema.name(), schema.name(), request());
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
