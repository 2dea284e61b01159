package dev.trestle.benchmarks.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** The floor: what each operation cannot do without, done on a map alone. No checks, no conversions, no locks. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class MapOperations {

    /** Looks an item up. */
    @Benchmark
    public Object @Nullable [] getItem(MapOfItems table, Walk walk) {
        return table.map.get(table.keys.get(walk.next(SampleItems.COUNT)));
    }

    /** Replaces an item, which also finds the one before. */
    @Benchmark
    public Object @Nullable [] putItem(MapOfItems table, Walk walk) {
        int number = walk.next(SampleItems.COUNT);
        return table.map.put(table.keys.get(number), table.items.get(number));
    }

    /** Looks an item up and replaces it by a copy with one other attribute. */
    @Benchmark
    public Object @Nullable [] updateItem(MapOfItems table, Walk walk) {
        int number = walk.next(SampleItems.COUNT);
        return update(table, number);
    }

    /** As {@link #updateItem}, after two attributes have been compared. */
    @Benchmark
    public Object @Nullable [] updateItemOnCondition(MapOfItems table, Walk walk) {
        int number = walk.next(SampleItems.COUNT);
        Object[] expected = table.items.get(number);
        Object[] found = table.map.get(table.keys.get(number));
        return found != null && found[0] != null && found[1].equals(expected[1]) ? update(table, number) : null;
    }

    /** Walks along ten items and puts them into a list. */
    @Benchmark
    public List<Object[]> queryTen(MapOfItems table, Walk walk) {
        int first = walk.next(SampleItems.COLLECTIONS) * SampleItems.COLLECTION_ITEMS;
        byte[] last = table.keys.get(first + SampleItems.COLLECTION_ITEMS - 1);
        return new ArrayList<>(
                table.map.subMap(table.keys.get(first), true, last, true).values());
    }

    /** Replaces four items, one after the other. */
    @Benchmark
    public int transactWriteFour(MapOfItems table, Walk walk) {
        int first = walk.next(EmbeddedTable.TRANSACTIONS);
        int replaced = 0;
        for (int part = 0; part < EmbeddedTable.TRANSACTION_ITEMS; part++) {
            int number = first + part * EmbeddedTable.TRANSACTIONS;
            replaced += table.map.put(table.keys.get(number), table.items.get(number)) == null ? 0 : 1;
        }
        return replaced;
    }

    private static Object @Nullable [] update(MapOfItems table, int number) {
        byte[] key = table.keys.get(number);
        Object[] found = table.map.get(key);
        if (found == null) {
            return null;
        }
        Object[] changed = found.clone();
        changed[MapOfItems.UPDATED] = table.items.get(number)[MapOfItems.UPDATED];
        return table.map.put(key, changed);
    }
}
