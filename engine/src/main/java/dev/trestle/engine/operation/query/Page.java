package dev.trestle.engine.operation.query;

import dev.trestle.engine.expression.Condition;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.storage.OrderedMap;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a query or scan. It ends when as many entries have been read as the request limits it to, when more than
 * 1 MB has been read, or with the last entry; all of that is counted before the filter.
 *
 * @param items the items that the filter let through, in order
 * @param scanned how many entries were read
 * @param bytes how large they were
 * @param fetchedBytes how large each item was that was fetched from the table for its index entry
 * @param last the last entry read, if there may be more after it; else null
 */
public record Page(
        List<Item> items,
        int scanned,
        int bytes,
        List<Integer> fetchedBytes,
        @Nullable Item last) {

    private static final int MAX_BYTES = 1024 * 1024;

    /**
     * Reads entries up to the end of a page.
     *
     * @param limit the most entries to read
     * @param filter what must hold for the items, or null
     */
    public static Page read(
            Iterator<OrderedMap.Entry> entries,
            int limit,
            ReadSource source,
            Selection selection,
            @Nullable Condition filter) {
        List<Item> items = new ArrayList<>();
        List<Integer> fetchedBytes = new ArrayList<>();
        int scanned = 0;
        int bytes = 0;
        while (entries.hasNext()) {
            Item entry = entries.next().item();
            scanned++;
            bytes += entry.size();
            Item item = entry;
            if (selection.fetches()) {
                item = source.fetch(entry);
                fetchedBytes.add(item == null ? 0 : item.size());
            }
            if (item != null && (filter == null || filter.test(item))) {
                items.add(item);
            }
            if (scanned == limit || bytes > MAX_BYTES) {
                return new Page(items, scanned, bytes, fetchedBytes, entry);
            }
        }
        return new Page(items, scanned, bytes, fetchedBytes, null);
    }

    /** The answer to the request that the page was read for. */
    Structure answer(Structure request, ReadSource source, Selection selection) {
        return Structure.builder()
                .put("Items", selection.countsOnly() ? null : selection.select(items))
                .put("Count", items.size())
                .put("ScannedCount", scanned)
                .put("LastEvaluatedKey", last == null ? null : source.keySpace().positionOf(last))
                .put("ConsumedCapacity", source.capacity(this).answer(request.string("ReturnConsumedCapacity")))
                .build();
    }
}
