package dev.trestle.table.query;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.Call;
import dev.trestle.table.schema.EntityKey;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/**
 * The read of one item by its key. Immutable. See "GetItem",
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetItem.html
 *
 * @param <E> the entity
 */
public final class Get<E> {

    private final BoundTable table;
    private final EntityKey<E> key;
    private final boolean consistent;

    private Get(BoundTable table, EntityKey<E> key, boolean consistent) {
        this.table = table;
        this.key = key;
        this.consistent = consistent;
    }

    /** The read of the item with that key. */
    public static <E> Get<E> of(BoundTable table, EntityKey<E> key) {
        return new Get<>(table, key, false);
    }

    /** Sees all writes that were answered before, for twice the capacity. */
    public Get<E> consistentRead() {
        return new Get<>(table, key, true);
    }

    /** The request that {@link #run} sends. */
    public GetItemRequest request() {
        return GetItemRequest.builder()
                .tableName(table.name())
                .key(table.items(key.schema()).keyAttributes(key))
                .consistentRead(consistent ? true : null)
                .returnConsumedCapacity(table.returnConsumedCapacity())
                .build();
    }

    /**
     * Reads the item; empty if there is none.
     *
     * @throws dev.trestle.table.UnreadableItemException if the item does not have the entity's shape
     */
    public Optional<E> run() {
        GetItemResponse response = table.client().getItem(request());
        int found = response.hasItem() ? 1 : 0;
        table.answered(new Call(
                "GetItem",
                Optional.of(key.schema().name()),
                Optional.empty(),
                found,
                found,
                BoundTable.units(response.consumedCapacity())));
        return response.hasItem() ? Optional.of(table.items(key.schema()).fromItem(response.item())) : Optional.empty();
    }
}
