package dev.trestle.storage.powercut;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.OrderedMap.Entry;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import java.util.Iterator;
import java.util.Random;
import java.util.random.RandomGenerator;

/** Commits that each put a large item, delete the one from some commits before, and say their number elsewhere. */
final class NumberedCommits {

    private static final int KEPT = 40;
    private static final int SIZE = 100_000;
    private static final Key LAST = Key.of("last");

    private NumberedCommits() {}

    static void commit(Storage storage, int number) {
        OrderedMap items = storage.map("items");
        WriteBatch batch = new WriteBatch();
        batch.put(items, key(number), item(number));
        if (number >= KEPT) {
            batch.delete(items, key(number - KEPT));
        }
        batch.put(storage.map("last"), LAST, Item.of("number", NumberValue.parse(String.valueOf(number))));
        storage.commit(batch);
    }

    /**
     * How many commits the storage holds.
     *
     * @throws IllegalStateException if it holds part of one, or does not hold one before its last
     */
    static int held(Storage storage) {
        Item last = storage.map("last").get(LAST);
        int held = last != null && last.get("number") instanceof NumberValue number
                ? number.value().intValueExact() + 1
                : 0;
        Iterator<Entry> entries = storage.map("items").scan(KeyRange.ALL, false);
        for (int number = Math.max(0, held - KEPT); number < held; number++) {
            if (!entries.hasNext() || !entries.next().equals(new Entry(key(number), item(number)))) {
                throw new IllegalStateException("of " + held + " commits, number " + number + " is not as it was made");
            }
        }
        if (entries.hasNext()) {
            throw new IllegalStateException("of " + held + " commits, an item is left that was deleted or never there");
        }
        return held;
    }

    private static Key key(int number) {
        return Key.of("%08d".formatted(number));
    }

    private static Item item(int number) {
        RandomGenerator random = new Random(number);
        StringBuilder text = new StringBuilder();
        while (text.length() < SIZE) {
            text.append((char) (' ' + random.nextInt(90)));
        }
        return Item.of("text", new StringValue(text.toString()));
    }
}
