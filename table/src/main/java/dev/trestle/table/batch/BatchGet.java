package dev.trestle.table.batch;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.bulk.BulkGet;
import dev.trestle.table.bulk.FoundItems;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.Operation;
import dev.trestle.table.call.OperationKind;
import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.plan.CapacityEstimate;
import dev.trestle.table.plan.Plan;
import dev.trestle.table.plan.Reach;
import dev.trestle.table.schema.EntityKey;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;

/**
 * The read of any number of items of any entities, as many as go into a request at a time. What DynamoDB leaves undone is
 * asked for again, as {@link BoundTable#retries()} says. Immutable: each method gives another batch. See "BatchGetItem",
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchGetItem.html
 */
public final class BatchGet {

    private static final double EVENTUALLY_CONSISTENT = 0.5;

    private final BoundTable table;
    private final List<EntityKey<?>> keys;
    private final boolean consistent;

    private BatchGet(BoundTable table, List<EntityKey<?>> keys, boolean consistent) {
        this.table = table;
        this.keys = keys;
        this.consistent = consistent;
    }

    /** A batch that reads nothing yet. */
    public static BatchGet of(BoundTable table) {
        return new BatchGet(table, List.of(), false);
    }

    /** Reads the item with that key too; one that is asked for twice is read once. */
    public BatchGet get(EntityKey<?> key) {
        return getAll(List.of(key));
    }

    /** Reads the items with these keys too. */
    public BatchGet getAll(Collection<? extends EntityKey<?>> more) {
        return new BatchGet(
                table,
                Stream.<EntityKey<?>>concat(keys.stream(), more.stream())
                        .distinct()
                        .toList(),
                consistent);
    }

    /** Sees all writes that were answered before, for twice the capacity. */
    public BatchGet consistentRead() {
        return new BatchGet(table, keys, true);
    }

    /**
     * The requests that {@link #run} sends if each is answered in full.
     *
     * @throws InvalidOperationException if there are no keys
     */
    public List<BatchGetItemRequest> requests() {
        return bulk().requests();
    }

    private BulkGet bulk() {
        if (keys.isEmpty()) {
            throw new InvalidOperationException("the batch reads nothing; say what to get");
        }
        return new BulkGet(table, keys, consistent);
    }

    /** What would be asked of DynamoDB, and what that would cost; asks nothing. */
    public Plan plan() {
        CapacityEstimate capacity = CapacityEstimate.ofGets(keys.size(), consistent ? 1 : EVENTUALLY_CONSISTENT);
        List<BatchGetItemRequest> requests = requests();
        return Plan.of("BatchGetItem", table.name(), Reach.ITEMS, requests.get(0), capacity)
                .requests(requests, capacity);
    }

    /**
     * Reads the items.
     *
     * @throws dev.trestle.table.BatchIncompleteException if a request fails after others were answered
     */
    public FoundItems run() {
        return table.run(Operation.of(OperationKind.BATCH_GET, table), exchange());
    }

    /** The same without holding a thread. */
    public CompletableFuture<FoundItems> runAsync() {
        return table.runAsync(Operation.of(OperationKind.BATCH_GET, table), exchange());
    }

    private Exchange<FoundItems> exchange() {
        return bulk().run();
    }
}
