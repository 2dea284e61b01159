package dev.trestle.engine.item;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Gathers attributes for an item, in any order; of two with one name, the later counts. Not thread-safe. */
public final class ItemBuilder {

    /** Up to this many, moving each attribute to its place costs less than sorting. */
    private static final int FEW = 32;

    private String[] names;
    private AttributeValue[] values;
    private int count;

    /** Starts with room for so many attributes. */
    public ItemBuilder(int expected) {
        this.names = new String[expected];
        this.values = new AttributeValue[expected];
    }

    /** Adds an attribute. */
    public void put(String name, AttributeValue value) {
        if (count == names.length) {
            int more = Math.max(4, 2 * count);
            names = Arrays.copyOf(names, more);
            values = Arrays.copyOf(values, more);
        }
        names[count] = name;
        values[count] = value;
        count++;
    }

    /** The item. Nothing can be added any more. */
    public Item build() {
        if (count <= FEW) {
            sortFew();
        } else {
            sortMany();
        }
        dropEarlier();
        boolean full = count == names.length;
        return Item.ofSorted(full ? names : Arrays.copyOf(names, count), full ? values : Arrays.copyOf(values, count));
    }

    private void sortFew() {
        for (int next = 1; next < count; next++) {
            String name = names[next];
            AttributeValue value = values[next];
            int place = next;
            while (place > 0 && names[place - 1].compareTo(name) > 0) {
                names[place] = names[place - 1];
                values[place] = values[place - 1];
                place--;
            }
            names[place] = name;
            values[place] = value;
        }
    }

    private void sortMany() {
        String[] unsortedNames = names;
        AttributeValue[] unsortedValues = values;
        int[] order = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparing(at -> unsortedNames[at]))
                .mapToInt(Integer::intValue)
                .toArray();
        names = new String[count];
        values = new AttributeValue[count];
        for (int i = 0; i < count; i++) {
            names[i] = unsortedNames[order[i]];
            values[i] = unsortedValues[order[i]];
        }
    }

    /** Both ways of sorting leave equal names in the order in which they came. */
    private void dropEarlier() {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i + 1 == count || !names[i].equals(names[i + 1])) {
                names[kept] = names[i];
                values[kept] = values[i];
                kept++;
            }
        }
        count = kept;
    }
}
