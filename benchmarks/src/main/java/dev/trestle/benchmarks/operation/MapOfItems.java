package dev.trestle.benchmarks.operation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The same items in an ordered map: keys as bytes, attributes as references. */
@State(Scope.Benchmark)
public class MapOfItems {

    static final int UPDATED = 3;

    final List<byte[]> keys =
            IntStream.range(0, SampleItems.COUNT).mapToObj(MapOfItems::key).toList();
    final List<Object[]> items =
            IntStream.range(0, SampleItems.COUNT).mapToObj(MapOfItems::item).toList();
    final ConcurrentNavigableMap<byte[], Object[]> map = new ConcurrentSkipListMap<>(Arrays::compareUnsigned);

    /** Makes and fills the map. */
    public MapOfItems() {
        for (int number = 0; number < SampleItems.COUNT; number++) {
            map.put(keys.get(number), items.get(number));
        }
    }

    private static byte[] key(int number) {
        return (SampleItems.partitionKey(number) + SampleItems.sortKey(number)).getBytes(StandardCharsets.UTF_8);
    }

    private static Object[] item(int number) {
        return SampleItems.item(number, 0).values().toArray();
    }
}
