package dev.trestle.table.batch;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.bulk.BulkWrite;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.Operation;
import dev.trestle.table.call.OperationKind;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.plan.CapacityEstimate;
import dev.trestle.table.plan.ItemSize;
import dev.trestle.table.plan.Plan;
import dev.trestle.table.plan.Reach;
import dev.trestle.table.schema.EntityKey;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Any number of puts and deletions of different items of any entities, as many as go into a request at a time, and not all
 * or nothing. What DynamoDB leaves undone is asked for again, as {@link BoundTable#retries()} says, and then returned.
 * Immutable: each method gives another batch. See "BatchWriteItem",
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html
 *
 * <p>DynamoDB takes no conditions in batches: a put replaces what is there, whatever version that has, and an entity with
 * unique attributes is refused, as nobody would look after its guards.
 */
public final class BatchWrite {

    private final BoundTable table;
    private final List<BulkWrite.Entry> writes;

    private BatchWrite(BoundTable table, List<BulkWrite.Entry> writes) {
        this.table = table;
        this.writes = writes;
    }

    /** A batch that writes nothing yet. */
    public static BatchWrite of(BoundTable table) {
        return new BatchWrite(table, List.of());
    }

    /** Stores a record in place of what is there, with the version after its own. */
    public <E> BatchWrite put(EntityTable<E> entities, E entity) {
        return putAll(entities, List.of(entity));
    }

    /** Stores records in place of what is there, each with the version after its own. */
    public <E> BatchWrite putAll(EntityTable<E> entities, Collection<? extends E> records) {
        if (!entities.table().name().equals(table.name())) {
            throw new InvalidOperationException("the batch is of the table " + table.name()
                    + " and the records are for " + entities.table().name() + "; begin a batch on that table");
        }
        return with(
                records.stream().map(entity -> put(entities.preparePut(entity).request(), entities, entity)));
    }

    private static <E> BulkWrite.Entry put(PutItemRequest request, EntityTable<E> entities, E entity) {
        EntityKey<E> key = entities.schema().keyOf(entity);
        refuseUniques(key);
        return new BulkWrite.Entry(
                key,
                entities.table().items(entities.schema()).keyAttributes(key),
                WriteRequest.builder()
                        .putRequest(put -> put.item(request.item()))
                        .build());
    }

    /** Deletes the item with that key, if there is one. */
    public BatchWrite delete(EntityKey<?> key) {
        return deleteAll(List.of(key));
    }

    /** Deletes the items with these keys, as far as there are any. */
    public BatchWrite deleteAll(Collection<? extends EntityKey<?>> keys) {
        return with(keys.stream().map(key -> deletion(key)));
    }

    private <E> BulkWrite.Entry deletion(EntityKey<E> key) {
        refuseUniques(key);
        return BulkWrite.Entry.delete(key, table.items(key.schema()).keyAttributes(key));
    }

    private static void refuseUniques(EntityKey<?> key) {
        if (!key.schema().uniques().isEmpty()) {
            throw new InvalidOperationException("the batch writes " + key + ", whose entity has the unique attribute "
                    + key.schema().uniques().get(0).name()
                    + "; a batch cannot keep it unique. Write it by itself or in a transaction");
        }
    }

    private BatchWrite with(Stream<BulkWrite.Entry> more) {
        return new BatchWrite(table, Stream.concat(writes.stream(), more).toList());
    }

    /**
     * The requests that {@link #run} sends if each is answered in full.
     *
     * @throws InvalidOperationException if there are no writes, or two of the same item
     */
    public List<BatchWriteItemRequest> requests() {
        return bulk().requests();
    }

    private BulkWrite bulk() {
        if (writes.isEmpty()) {
            throw new InvalidOperationException("the batch writes nothing; say what to put or to delete");
        }
        Map<Map<String, AttributeValue>, Long> counts =
                writes.stream().collect(Collectors.groupingBy(BulkWrite.Entry::key, Collectors.counting()));
        writes.stream()
                .filter(write -> counts.getOrDefault(write.key(), 0L) > 1)
                .findFirst()
                .ifPresent(write -> {
                    throw new InvalidOperationException("the batch writes " + write.item()
                            + " twice, in no order that DynamoDB would keep; write each item once");
                });
        return new BulkWrite(table, writes);
    }

    /** What would be asked of DynamoDB, and what that would cost; asks nothing. */
    public Plan plan() {
        CapacityEstimate capacity = writes.stream()
                .map(BatchWrite::estimate)
                .reduce(CapacityEstimate::plus)
                .orElse(CapacityEstimate.unknown(CapacityEstimate.Unit.WRITE));
        List<BatchWriteItemRequest> requests = requests();
        return Plan.of("BatchWriteItem", table.name(), Reach.ITEMS, requests.get(0), capacity)
                .requests(requests, capacity);
    }

    private static CapacityEstimate estimate(BulkWrite.Entry write) {
        int indexes = write.item() instanceof EntityKey<?> key
                ? key.schema().indexes().size()
                : 0;
        long bytes = write.request().putRequest() == null
                ? 1
                : ItemSize.of(write.request().putRequest().item());
        return CapacityEstimate.ofWrite(bytes, indexes);
    }

    /**
     * Writes the items.
     *
     * @throws dev.trestle.table.BatchIncompleteException if a request fails after others were answered
     */
    public Result run() {
        return table.run(Operation.of(OperationKind.BATCH_WRITE, table), exchange());
    }

    /** The same without holding a thread. */
    public CompletableFuture<Result> runAsync() {
        return table.runAsync(Operation.of(OperationKind.BATCH_WRITE, table), exchange());
    }

    private Exchange<Result> exchange() {
        return bulk().run().map(left -> new Result(writes.size() - left.size(), new BatchWrite(table, left)));
    }

    /** The keys of the items that are written. */
    public List<EntityKey<?>> keys() {
        return writes.stream()
                .map(BulkWrite.Entry::item)
                .<EntityKey<?>>mapMulti((item, keys) -> {
                    if (item instanceof EntityKey<?> key) {
                        keys.accept(key);
                    }
                })
                .toList();
    }

    /**
     * What became of a batch.
     *
     * @param written how many items were written
     * @param left what DynamoDB did not get to, however often it was asked: to be run again later
     */
    public record Result(int written, BatchWrite left) {

        /** Whether everything was written. */
        public boolean isComplete() {
            return left.writes.isEmpty();
        }
    }
}
