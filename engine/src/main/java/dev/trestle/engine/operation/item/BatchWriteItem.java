package dev.trestle.engine.operation.item;

import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Capacity;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.table.ItemLocks;
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
    private final ItemWriter writer;

    /** The operation on the database given. */
    public BatchWriteItem(Database database) {
        this.database = database;
        this.writer = new ItemWriter(database);
    }

    @Override
    public String name() {
        return "BatchWriteItem";
    }

    /** As of 2026 BatchGetItem answers in the words of constraints, BatchWriteItem in its own. */
    @Override
    public void checkFirst(Structure request) {
        if (request.has("RequestItems")
                && request.structureListMap("RequestItems").isEmpty()) {
            throw RequestErrors.noRequestItems();
        }
    }

    @Override
    public Structure run(Structure request) {
        List<ItemWrite> writes = new ArrayList<>();
        for (RequestedWrite requested : requested(request)) {
            writes.add(requested.in(database));
        }
        requireDistinct(writes);
        Map<Table, Capacity> capacities = new LinkedHashMap<>();
        CollectionMetrics collections = new CollectionMetrics();
        UnprocessedEntries<Structure> unprocessed = new UnprocessedEntries<>(database.weather());
        List<Map.Entry<String, Structure>> entries = entries(request);
        for (int i = 0; i < writes.size(); i++) {
            ItemWrite write = writes.get(i);
            Map.Entry<String, Structure> entry = entries.get(i);
            boolean written = unprocessed.process(
                    entry.getKey(),
                    entry.getValue(),
                    () -> writer.write(write).addTo(capacities.computeIfAbsent(write.table(), Capacity::of)));
            if (written) {
                collections.add(write.table(), write.keyed());
            }
        }
        unprocessed.requireSome();
        List<Structure> consumed = capacities.values().stream()
                .map(capacity -> capacity.answer(request.string("ReturnConsumedCapacity")))
                .filter(Objects::nonNull)
                .toList();
        return Structure.builder()
                .put("UnprocessedItems", unprocessed.byTable())
                .put("ItemCollectionMetrics", collections.answer(request))
                .put("ConsumedCapacity", consumed.isEmpty() ? null : consumed)
                .build();
    }

    private List<RequestedWrite> requested(Structure request) {
        Map<String, List<Structure>> entries = request.structureListMap("RequestItems");
        if (entries.values().stream().mapToInt(List::size).sum() > MAX_ENTRIES) {
            throw RequestErrors.tooManyItems(name());
        }
        return entries(request).stream()
                .map(entry -> WriteRequests.entry(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Map.Entry<String, Structure>> entries(Structure request) {
        List<Map.Entry<String, Structure>> entries = new ArrayList<>();
        request.structureListMap("RequestItems")
                .forEach((table, ofTable) -> ofTable.forEach(entry -> entries.add(Map.entry(table, entry))));
        return entries;
    }

    private static void requireDistinct(List<ItemWrite> writes) {
        Set<ItemLocks.Address> distinct = new HashSet<>();
        for (ItemWrite write : writes) {
            if (!distinct.add(write.address())) {
                throw RequestErrors.duplicateKeys();
            }
        }
    }
}
