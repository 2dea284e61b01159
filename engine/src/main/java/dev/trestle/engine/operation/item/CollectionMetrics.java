package dev.trestle.engine.operation.item;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.ItemCollection;
import dev.trestle.engine.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The item collections that writes have changed, as ReturnItemCollectionMetrics asks for them. Not thread-safe. */
final class CollectionMetrics {

    private static final double GIGABYTE = 1L << 30;

    private final Map<String, Set<ItemCollection>> byTable = new LinkedHashMap<>();

    /** Adds the item collection of the item written; only tables with local secondary indexes have any. */
    void add(Table table, Item keyed) {
        table.itemCollection(keyed)
                .ifPresent(collection -> byTable.computeIfAbsent(table.name(), name -> new LinkedHashSet<>())
                        .add(collection));
    }

    /** The answer of a request for one item; null if it does not ask, or the table has no item collections. */
    static @Nullable Structure of(ItemWrite write, Structure request) {
        return isWanted(request)
                ? write.table()
                        .itemCollection(write.keyed())
                        .map(CollectionMetrics::metrics)
                        .orElse(null)
                : null;
    }

    /** The answer of a request for several items; null if it does not ask, or no table has item collections. */
    @Nullable Map<String, List<Structure>> answer(Structure request) {
        if (!isWanted(request) || byTable.isEmpty()) {
            return null;
        }
        Map<String, List<Structure>> answer = new LinkedHashMap<>();
        byTable.forEach((table, collections) -> {
            List<Structure> metrics = new ArrayList<>();
            collections.forEach(collection -> metrics.add(metrics(collection)));
            answer.put(table, metrics);
        });
        return answer;
    }

    private static boolean isWanted(Structure request) {
        return "SIZE".equals(request.string("ReturnItemCollectionMetrics"));
    }

    /** AWS estimates to the gigabyte: the size lies between the two bounds. */
    private static Structure metrics(ItemCollection collection) {
        double lower = Math.floor(collection.bytes() / GIGABYTE);
        return Structure.builder()
                .put("ItemCollectionKey", collection.key())
                .put("SizeEstimateRangeGB", List.of(lower, lower + 1))
                .build();
    }
}
