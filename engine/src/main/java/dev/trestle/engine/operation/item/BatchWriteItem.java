package dev.trestle.engine.operation.item;

import dev.trestle.engine.error.ItemErrors;
import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Capacity;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html">BatchWriteItem</a>: all
 * entries are checked before the first is written.
 */
public final class BatchWriteItem implements Operation {

    private static final int MAX_ENTRIES = 25;

    private final Database database;
    private final WriteRequests requests;
    private final ItemWriter writer;

    /** The operation on the database given. */
    public BatchWriteItem(Database database) {
        this.database = database;
        this.requests = new WriteRequests(database);
        this.writer = new ItemWriter(database);
    }

    @Override
    public String name() {
        return "BatchWriteItem";
    }

    @Override
    public Structure run(Structure request) {
        Map<String, List<Structure>> requested = request.structureListMap("RequestItems");
        if (requested.values().stream().mapToInt(List::size).sum() > MAX_ENTRIES) {
            throw RequestErrors.tooManyItems(name());
        }
        Map<Table, List<ItemWrite>> writes = new LinkedHashMap<>();
        requested.forEach((tableName, entries) -> {
            Table table = database.table(tableName);
            writes.put(table, writes(table, entries));
        });
        List<Structure> capacities = new ArrayList<>();
        writes.forEach((table, tableWrites) -> {
            Capacity capacity = Capacity.of(table);
            for (ItemWrite write : tableWrites) {
                writer.write(write).addTo(capacity);
            }
            Structure answer = capacity.answer(request.string("ReturnConsumedCapacity"));
            if (answer != null) {
                capacities.add(answer);
            }
        });
        return Structure.builder()
                .put("UnprocessedItems", Map.of())
                .put("ConsumedCapacity", capacities.isEmpty() ? null : capacities)
                .build();
    }

    private List<ItemWrite> writes(Table table, List<Structure> entries) {
        List<ItemWrite> writes = new ArrayList<>();
        Set<Key> distinct = new HashSet<>();
        for (Structure entry : entries) {
            ItemWrite write = write(table, entry);
            if (!distinct.add(write.address().key())) {
                throw RequestErrors.duplicateKeys();
            }
            writes.add(write);
        }
        return writes;
    }

    private ItemWrite write(Table table, Structure entry) {
        Structure put = entry.structure("PutRequest");
        Structure delete = entry.structure("DeleteRequest");
        if ((put == null) == (delete == null)) {
            throw RequestErrors.notOneWriteRequest();
        }
        if (put == null) {
            Item key = Objects.requireNonNull(Objects.requireNonNull(delete).item("Key"));
            return WriteRequests.delete(table, key, null, false);
        }
        Item item = Objects.requireNonNull(put.item("Item"));
        if (item.size() > ItemWrite.MAX_ITEM_BYTES) {
            throw ItemErrors.itemTooLarge();
        }
        return requests.put(table, item, null, false);
    }
}
