package dev.trestle.conformance.crash;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import java.util.Map;
import java.util.Objects;

/**
 * Where an item of a writer is. No two writers have a place in common.
 *
 * @param table {@link Tables#THINGS} or {@link Tables#NOTES}
 * @param writer the number of the writer
 * @param number the number of the place among the writer's
 */
record Place(String table, int writer, int number) {

    private static final int ITEM_COLLECTIONS = 5;

    Item key() {
        return table.equals(Tables.THINGS)
                ? Item.of(Map.of(
                        "pk",
                        new StringValue("w" + writer + "c" + number % ITEM_COLLECTIONS),
                        "sk",
                        NumberValue.parse(String.valueOf(number))))
                : Item.of("pk", new StringValue("w" + writer + "n" + number));
    }

    /** The item with this key and the attributes of another. */
    Item with(Item attributes) {
        Item[] item = {attributes};
        key().forEach((name, value) -> item[0] = item[0].with(name, value));
        return item[0].with("writer", NumberValue.parse(String.valueOf(writer)))
                .with("number", NumberValue.parse(String.valueOf(number)));
    }

    /** Where an item that {@link #with} has made is. */
    static Place of(String table, Item item) {
        return new Place(table, integer(item, "writer"), integer(item, "number"));
    }

    private static int integer(Item item, String name) {
        return ((NumberValue) Objects.requireNonNull(item.get(name))).value().intValueExact();
    }
}
