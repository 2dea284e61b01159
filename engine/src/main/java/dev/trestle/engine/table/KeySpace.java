package dev.trestle.engine.table;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.item.KeyEncoder;
import dev.trestle.engine.storage.OrderedMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Items in the order of a key: those of a table, or the entries of one of its indexes. */
public final class KeySpace {

    private final KeySchema schema;
    private final List<KeyAttribute> attributes;
    private final @Nullable KeySpace table;
    private final OrderedMap entries;

    private KeySpace(KeySchema schema, @Nullable KeySpace table, OrderedMap entries) {
        this.schema = schema;
        this.attributes = schema.attributes();
        this.table = table;
        this.entries = entries;
    }

    /** The items of a table. */
    static KeySpace ofTable(KeySchema schema, OrderedMap entries) {
        return new KeySpace(schema, null, entries);
    }

    /** The entries of an index. As index keys need not be unique, each is followed by the table's key. */
    static KeySpace ofIndex(KeySchema schema, KeySpace table, OrderedMap entries) {
        return new KeySpace(schema, table, entries);
    }

    /** The key that orders the items. */
    public KeySchema schema() {
        return schema;
    }

    /** The attributes of the key that orders the items, those of the partition key first. */
    public List<KeyAttribute> attributes() {
        return attributes;
    }

    /** The items themselves. */
    public OrderedMap entries() {
        return entries;
    }

    /** The key that the item is kept under; null if it lacks an attribute of the key, as items may in an index. */
    public @Nullable Key keyOf(Item item) {
        List<AttributeValue> partition = KeySchema.values(schema.partition(), item);
        List<AttributeValue> sort = KeySchema.values(schema.sort(), item);
        if (partition == null || sort == null) {
            return null;
        }
        KeyEncoder encoder = new KeyEncoder().partition(partition);
        sort.forEach(encoder::sort);
        if (table != null) {
            Key tableKey = table.keyOf(item);
            if (tableKey == null) {
                return null;
            }
            encoder.key(tableKey);
        }
        return encoder.toKey();
    }

    /** The attributes that say where an item stands: those of this key, and of the table's key for an index. */
    public Set<String> positionAttributes() {
        Set<String> names = new LinkedHashSet<>();
        attributes.forEach(attribute -> names.add(attribute.name()));
        if (table != null) {
            names.addAll(table.positionAttributes());
        }
        return names;
    }

    /** The item's attributes that say where it stands, as in LastEvaluatedKey. */
    public Item positionOf(Item item) {
        return item.only(positionAttributes());
    }
}
