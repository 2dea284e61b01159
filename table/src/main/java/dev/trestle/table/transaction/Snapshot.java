package dev.trestle.table.transaction;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.bulk.FoundItems;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.Call;
import dev.trestle.table.call.Operation;
import dev.trestle.table.call.OperationKind;
import dev.trestle.table.exchange.ApiCall;
import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.plan.CapacityEstimate;
import dev.trestle.table.plan.Plan;
import dev.trestle.table.plan.Reach;
import dev.trestle.table.schema.EntityKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;

/**
 * 1 to 100 items as they are at one moment, with no write half done between them. Immutable. See "TransactGetItems",
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactGetItems.html
 */
public final class Snapshot {

    private static final int MOST_KEYS = 100;
    private static final double UNITS_FOR_4KB = 2;

    private final BoundTable table;
    private final List<EntityKey<?>> keys;

    private Snapshot(BoundTable table, List<EntityKey<?>> keys) {
        this.table = table;
        this.keys = keys;
    }

    /** A snapshot of nothing yet. */
    public static Snapshot of(BoundTable table) {
        return new Snapshot(table, List.of());
    }

    /** Reads the item with that key too. */
    public Snapshot get(EntityKey<?> key) {
        return new Snapshot(
                table,
                Stream.concat(keys.stream(), Stream.<EntityKey<?>>of(key))
                        .distinct()
                        .toList());
    }

    /**
     * The request that {@link #run} sends.
     *
     * @throws InvalidOperationException if there are no keys, or more than 100
     */
    public TransactGetItemsRequest request() {
        if (keys.isEmpty() || keys.size() > MOST_KEYS) {
            throw new InvalidOperationException("the snapshot is of " + keys.size() + " items; DynamoDB takes 1 to "
                    + MOST_KEYS + (keys.isEmpty() ? "" : ". Read them with batchGet if not all at one moment"));
        }
        return TransactGetItemsRequest.builder()
                .transactItems(keys.stream().map(this::item).toList())
                .returnConsumedCapacity(table.returnConsumedCapacity())
                .build();
    }

    private <E> TransactGetItem item(EntityKey<E> key) {
        return TransactGetItem.builder()
                .get(get -> get.tableName(table.name())
                        .key(table.items(key.schema()).keyAttributes(key)))
                .build();
    }

    /** What would be asked of DynamoDB, and what that would cost; asks nothing. */
    public Plan plan() {
        return Plan.of(
                "TransactGetItems",
                table.name(),
                Reach.ITEMS,
                request(),
                CapacityEstimate.ofGets(keys.size(), UNITS_FOR_4KB));
    }

    /** Reads the items. */
    public FoundItems run() {
        return table.run(Operation.of(OperationKind.SNAPSHOT, table), exchange());
    }

    /** The same without holding a thread. */
    public CompletableFuture<FoundItems> runAsync() {
        return table.runAsync(Operation.of(OperationKind.SNAPSHOT, table), exchange());
    }

    private Exchange<FoundItems> exchange() {
        return table.ask(ApiCall.TRANSACT_GET_ITEMS, request(), Snapshot::told, response -> {
            Map<EntityKey<?>, Map<String, AttributeValue>> found = new HashMap<>();
            for (int i = 0; i < keys.size(); i++) {
                ItemResponse item = response.responses().get(i);
                if (item.hasItem()) {
                    found.put(keys.get(i), item.item());
                }
            }
            return Exchange.done(new FoundItems(table, keys, found, List.of()));
        });
    }

    private static Call told(TransactGetItemsResponse response) {
        int found = (int)
                response.responses().stream().filter(ItemResponse::hasItem).count();
        return new Call(
                "TransactGetItems",
                Optional.empty(),
                Optional.empty(),
                found,
                found,
                BoundTable.units(response.consumedCapacity()));
    }
}
