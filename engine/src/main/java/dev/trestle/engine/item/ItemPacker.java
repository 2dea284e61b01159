package dev.trestle.engine.item;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Packs items. Those with the same attributes share their names. Thread-safe. */
public final class ItemPacker {

    /** Tables have few combinations of attributes. Should there be very many, it does not pay to remember them. */
    private static final int REMEMBERED = 4096;

    private final Map<Names, Names> known = new ConcurrentHashMap<>();

    /** The item, packed. */
    public PackedItem pack(Item item) {
        ValueWriter writer = new ValueWriter(item.size() + 2 * item.count());
        for (AttributeValue value : item.values()) {
            writer.write(value);
        }
        return new PackedItem(shared(item.names()), writer.toByteArray(), item.size());
    }

    private String[] shared(String[] names) {
        Names asked = new Names(names);
        Names earlier = known.get(asked);
        if (earlier != null) {
            return earlier.array;
        }
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        known.put(asked, asked);
        return names;
    }

    private static final class Names {

        private final String[] array;
        private final int hash;

        Names(String[] array) {
            this.array = array;
            this.hash = Arrays.hashCode(array);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Names that && Arrays.equals(array, that.array);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
