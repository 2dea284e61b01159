package dev.trestle.engine.item;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ItemPackerTest {

    private final ItemPacker packer = new ItemPacker();

    @Test
    void unpacksWhatWasPacked() {
        RandomGenerator random = new SplittableRandom(42);
        for (int i = 0; i < 5_000; i++) {
            Item item = Generated.item(random, 3);

            Item unpacked = packer.pack(item).unpack();

            assertThat(unpacked).isEqualTo(item);
            assertThat(unpacked.size()).isEqualTo(item.size());
        }
    }

    @Test
    void packsValuesWhoseLengthsTakeSeveralBytes() {
        for (int length : new int[] {127, 128, 16_383, 16_384, 400_000}) {
            Item item = Item.of("a", new StringValue("x".repeat(length))).with("b", BinaryValue.of(new byte[length]));

            assertThat(packer.pack(item).unpack()).isEqualTo(item);
        }
    }

    @Test
    void sharesTheNamesOfItemsThatHaveTheSame() {
        Item first = Item.of(Map.of("a", NullValue.NULL, "b", NullValue.NULL));
        Item second = Item.of(Map.of("a", BooleanValue.TRUE, "b", BooleanValue.FALSE));

        assertThat(packer.pack(first).unpack().names())
                .isSameAs(packer.pack(second).unpack().names());
    }

    @Test
    void packsItemsOfVeryManyCombinationsOfAttributes() {
        for (int i = 0; i < 20_000; i++) {
            Item item = Item.of("name" + i, NullValue.NULL);

            assertThat(packer.pack(item).unpack()).isEqualTo(item);
        }
    }
}
