package dev.trestle.engine.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class ItemCodecTest {

    @Test
    void decodesWhatWasEncoded() {
        RandomGenerator random = new SplittableRandom(43);
        for (int i = 0; i < 5_000; i++) {
            Item item = Generated.item(random, 3);

            Item decoded = ItemCodec.decode(ItemCodec.encode(item));

            assertThat(decoded).isEqualTo(item);
            assertThat(decoded.size()).isEqualTo(item.size());
        }
    }

    /** Storages that exist are written so: this may be added to and not changed. */
    @Test
    void keepsTheFirstForm() {
        Item item = Item.of(
                Map.of("a", new StringValue("x"), "n", NumberValue.of(new BigDecimal("-1.5")), "z", BooleanValue.TRUE));

        assertThat(HexFormat.of().formatHex(ItemCodec.encode(item)))
                .isEqualTo("01" + "09" + "03" + "0161" + "016e" + "017a" + "000178" + "01000101f1" + "0301");
    }

    @Test
    void refusesBytesThatAreNoItem() {
        byte[] bytes = ItemCodec.encode(Item.of("name", new StringValue("value")));
        byte[] later = bytes.clone();
        later[0] = 2;

        assertThatIllegalArgumentException().isThrownBy(() -> ItemCodec.decode(new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> ItemCodec.decode(later));
        assertThatIllegalArgumentException().isThrownBy(() -> ItemCodec.decode(Arrays.copyOf(bytes, 5)));
    }
}
