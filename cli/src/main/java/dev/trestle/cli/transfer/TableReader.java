package dev.trestle.cli.transfer;

import dev.trestle.embedded.sdk.SdkItems;
import dev.trestle.engine.item.Item;
import dev.trestle.migrations.waiting.Patience;
import dev.trestle.migrations.waiting.UnitBudget;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/**
 * Reads a table by segments and pages, or by keys, with strongly consistent reads, and again, after a growing and random
 * pause, what is throttled. As thread-safe as its generator.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Scan.html#Scan.ParallelScan">Parallel
 *     scan</a>
 */
public final class TableReader {
    private final DynamoDbClient client;
    private final String table;
    private final UnitBudget budget;
    private final Pause pause;
    private final RandomGenerator random;
    private volatile double unitsOfAnItem;

    /**
     * A reader of a table.
     *
     * @param client where the table is
     * @param table its name
     * @param budget the read units that it may take
     * @param pause how to wait between tries
     * @param random what makes pauses differ
     */
    public TableReader(DynamoDbClient client, String table, UnitBudget budget, Pause pause, RandomGenerator random) {
        this.client = client;
        this.table = table;
        this.budget = budget;
        this.pause = pause;
        this.random = random;
    }

    /**
     * A page of a segment.
     *
     * @param segment which of the segments
     * @param segments how many there are
     * @param after the key that the page before it ended with; empty for the first
     * @return the page
     */
    public ScanResponse page(int segment, int segments, Map<String, AttributeValue> after) {
        budget.await();
        ScanRequest request = ScanRequest.builder()
                .tableName(table)
                .segment(segment)
                .totalSegments(segments)
                .consistentRead(true)
                .limit(limit(segments))
                .exclusiveStartKey(after.isEmpty() ? null : after)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .build();
        ScanResponse page = new Patience(pause::pause, random).answered(() -> client.scan(request));
        double units = units(page.consumedCapacity(), page.scannedCount());
        budget.spend(units);
        if (page.scannedCount() > 0) {
            unitsOfAnItem = units / page.scannedCount();
        }
        return page;
    }

    /**
     * Goes through the whole table.
     *
     * @param workers who reads a segment each, and hands on its pages
     * @param pages takes pages, several at a time, each once
     */
    public void all(Workers workers, Consumer<List<Item>> pages) {
        segments(workers, (segment, page) -> pages.accept(page));
    }

    /**
     * Goes through the whole table.
     *
     * @param workers who reads a segment each, and hands on its pages
     * @param pages takes pages, those of one segment one after another
     */
    public void segments(Workers workers, PageVisitor pages) {
        int segments = workers.count();
        workers.run(segments, segment -> {
            Map<String, AttributeValue> after = Map.of();
            do {
                workers.check();
                ScanResponse page = page(segment, segments, after);
                pages.visit(
                        segment, page.items().stream().map(SdkItems::toEngine).toList());
                after = page.lastEvaluatedKey();
            } while (!after.isEmpty());
        });
    }

    /** Takes the pages of segments. */
    @FunctionalInterface
    public interface PageVisitor {
        /**
         * Takes a page.
         *
         * @param segment which segment it is of
         * @param page its items
         */
        void visit(int segment, List<Item> page);
    }

    /**
     * Looks for items by their keys.
     *
     * @param keys the table's key
     * @param items what has the keys
     * @return the items that the table has under these keys, by key
     */
    public Map<Item, Item> items(TableKeys keys, Collection<Item> items) {
        return new KeyedItems(client, table, keys, budget, pause, random)
                .find(items.stream().map(keys::of).toList());
    }

    /** Of a budget of a few units, no page is to take more than a second's. */
    private @Nullable Integer limit(int segments) {
        if (!budget.limited()) {
            return null;
        }
        double units = Math.max(1, budget.perSecond() / segments);
        return (int) Math.max(1, unitsOfAnItem == 0 ? units : Math.min(units / unitsOfAnItem, Integer.MAX_VALUE));
    }

    /** Some compatible stores do not say what they charge; an item of up to 4 KB costs one unit. */
    static double units(@Nullable ConsumedCapacity consumed, int items) {
        return consumed == null || consumed.capacityUnits() == null ? items : consumed.capacityUnits();
    }
}
