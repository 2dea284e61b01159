package dev.trestle.engine.item;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Attributes by name: an item, a key, or what a map holds. Immutable and thread-safe. Kept in two arrays sorted by name,
 * which takes a fraction of a hash map's memory.
 */
public final class Item {

    private static final byte[] NOT_PACKED = {};

    /** The item without attributes. */
    public static final Item EMPTY = new Item(new String[0], new AttributeValue[0], 0);

    private final String[] names;
    private final int size;
    private final byte[] packed;
    private volatile AttributeValue @Nullable [] unpacked;

    /** Takes the arrays over, sorted by name, with the size that the attributes are known to have. */
    Item(String[] names, AttributeValue[] values, int size) {
        this.names = names;
        this.size = size;
        this.packed = NOT_PACKED;
        this.unpacked = values;
    }

    /** Takes over names, sorted, and the values as a {@link ValueWriter} wrote them; they are read when first wanted. */
    Item(String[] names, byte[] packed, int size) {
        this.names = names;
        this.size = size;
        this.packed = packed;
    }

    /** Takes the arrays over, sorted by name. */
    static Item ofSorted(String[] names, AttributeValue[] values) {
        int bytes = 0;
        for (int i = 0; i < names.length; i++) {
            bytes += Utf8.length(names[i]) + values[i].size();
        }
        return names.length == 0 ? EMPTY : new Item(names, values, bytes);
    }

    /** The item with the attributes given. */
    public static Item of(Map<String, ? extends AttributeValue> attributes) {
        if (attributes.isEmpty()) {
            return EMPTY;
        }
        ItemBuilder item = new ItemBuilder(attributes.size());
        attributes.forEach(item::put);
        return item.build();
    }

    /** The item with one attribute. */
    public static Item of(String name, AttributeValue value) {
        return ofSorted(new String[] {name}, new AttributeValue[] {value});
    }

    /** The value of the attribute, or null if the item has none of that name. */
    public @Nullable AttributeValue get(String name) {
        int at = Arrays.binarySearch(names, name);
        return at < 0 ? null : values()[at];
    }

    /** Whether the item has the attribute. */
    public boolean contains(String name) {
        return Arrays.binarySearch(names, name) >= 0;
    }

    /** The number of attributes. */
    public int count() {
        return names.length;
    }

    /** Whether there are no attributes. */
    public boolean isEmpty() {
        return names.length == 0;
    }

    /** The size in bytes as DynamoDB counts it: names in UTF-8 and values. */
    public int size() {
        return size;
    }

    /** Not to be changed. */
    String[] names() {
        return names;
    }

    /** In the order of names; not to be changed. */
    AttributeValue[] values() {
        AttributeValue[] known = unpacked;
        if (known == null) {
            ValueReader reader = new ValueReader(packed);
            known = new AttributeValue[names.length];
            for (int i = 0; i < known.length; i++) {
                known[i] = reader.read();
            }
            unpacked = known;
        }
        return known;
    }

    /** Calls the action with each attribute, in the order of names. */
    public void forEach(BiConsumer<String, AttributeValue> action) {
        AttributeValue[] values = values();
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    /** The item with this attribute added or replaced. */
    public Item with(String name, AttributeValue value) {
        AttributeValue[] values = values();
        int at = Arrays.binarySearch(names, name);
        if (at >= 0) {
            AttributeValue[] replaced = values.clone();
            replaced[at] = value;
            return new Item(names, replaced, size - values[at].size() + value.size());
        }
        int insert = -at - 1;
        String[] moreNames = new String[names.length + 1];
        AttributeValue[] moreValues = new AttributeValue[names.length + 1];
        System.arraycopy(names, 0, moreNames, 0, insert);
        System.arraycopy(values, 0, moreValues, 0, insert);
        moreNames[insert] = name;
        moreValues[insert] = value;
        System.arraycopy(names, insert, moreNames, insert + 1, names.length - insert);
        System.arraycopy(values, insert, moreValues, insert + 1, names.length - insert);
        return new Item(moreNames, moreValues, size + Utf8.length(name) + value.size());
    }

    /** The item without the attribute. */
    public Item without(String name) {
        if (!contains(name)) {
            return this;
        }
        Map<String, AttributeValue> rest = toMap();
        rest.remove(name);
        return of(rest);
    }

    /** The item with only those of its attributes that are named. */
    public Item only(Collection<String> wanted) {
        Map<String, AttributeValue> kept = new TreeMap<>();
        for (String name : wanted) {
            AttributeValue value = get(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return kept.size() == names.length ? this : of(kept);
    }

    /** A new, mutable map of the attributes, in the order of names. */
    public Map<String, AttributeValue> toMap() {
        Map<String, AttributeValue> map = new TreeMap<>();
        forEach(map::put);
        return map;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Item that && Arrays.equals(names, that.names) && Arrays.equals(values(), that.values());
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(names) + Arrays.hashCode(values());
    }

    @Override
    public String toString() {
        return IntStream.range(0, names.length)
                .mapToObj(i -> names[i] + "=" + values()[i])
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
