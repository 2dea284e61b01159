package dev.trestle.cli.files;

import dev.trestle.cli.transfer.TableKeys;
import dev.trestle.cli.transfer.Workers;
import dev.trestle.embedded.sdk.SdkItems;
import dev.trestle.engine.item.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Collects the items of files into pages, and has the batches of a page written at a time. A page is complete before the next
 * begins, so that what was written last of a key is what the files say last.
 */
final class Pages {
    private static final int BATCH = 25;
    private static final int BATCHES_FOR_EACH = 4;
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private final TableKeys keys;
    private final long skip;
    private final Workers workers;
    private final Consumer<List<Map<String, AttributeValue>>> batches;
    private final LongConsumer written;
    private final Map<Item, Item> page = new LinkedHashMap<>();
    private long bytes;
    private long records;

    /**
     * Pages of items.
     *
     * @param skip how many records have been written before
     * @param batches writes a batch
     * @param written is told up to which record everything has been written
     */
    Pages(
            TableKeys keys,
            long skip,
            Workers workers,
            Consumer<List<Map<String, AttributeValue>>> batches,
            LongConsumer written) {
        this.keys = keys;
        this.skip = skip;
        this.workers = workers;
        this.batches = batches;
        this.written = written;
    }

    void add(Item item) {
        records++;
        if (records <= skip) {
            return;
        }
        page.put(item.only(keys.names()), item);
        bytes += item.size();
        if (page.size() >= BATCH * BATCHES_FOR_EACH * workers.count() || bytes >= MOST_BYTES) {
            flush();
        }
    }

    /** Writes what has been collected. */
    void flush() {
        if (page.isEmpty()) {
            return;
        }
        List<Item> items = List.copyOf(page.values());
        workers.run((items.size() + BATCH - 1) / BATCH, number -> {
            List<Item> batch = items.subList(number * BATCH, Math.min((number + 1) * BATCH, items.size()));
            batches.accept(batch.stream().map(SdkItems::toSdk).toList());
        });
        page.clear();
        bytes = 0;
        written.accept(records);
    }
}
