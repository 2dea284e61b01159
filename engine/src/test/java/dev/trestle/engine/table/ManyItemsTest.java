package dev.trestle.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.ForwardingStorage;
import dev.trestle.engine.storage.MemoryStorage;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.WriteBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManyItemsTest {

    /** Items of 400 KB, the largest there are, and small ones. */
    @ParameterizedTest
    @CsvSource({"100, 400000, 12", "2500, 20, 1000", "0, 20, 0"})
    void areWrittenInBatchesThatTakeLittleMemory(int count, int bytes, int most) {
        Batches storage = new Batches();
        OrderedMap map = storage.map("m");
        Item item = Item.of("b", BinaryValue.of(new byte[bytes]));

        ManyItems.write(
                storage,
                IntStream.range(0, count)
                        .mapToObj(i -> new OrderedMap.Entry(Key.of("k" + i), item))
                        .iterator(),
                (batch, entry) -> batch.put(map, entry.key(), entry.item()));

        assertThat(storage.sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(count);
        assertThat(storage.sizes).allMatch(size -> size > 0 && size <= most);
        assertThat(IntStream.range(0, count)).allMatch(i -> item.equals(map.get(Key.of("k" + i))));
    }

    /** Storage in memory that notes how much each commit writes. */
    private static final class Batches extends ForwardingStorage {

        private final List<Integer> sizes = new ArrayList<>();

        private Batches() {
            super(new MemoryStorage());
        }

        @Override
        public void commit(WriteBatch batch) {
            sizes.add(batch.writes().size());
            super.commit(batch);
        }
    }
}
