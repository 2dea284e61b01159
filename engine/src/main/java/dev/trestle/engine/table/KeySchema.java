package dev.trestle.engine.table;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that make up a key. A table has one partition key attribute and at most one sort key attribute; a global
 * secondary index has up to four of each.
 *
 * @param partition the partition key's attributes, at least one
 * @param sort the sort key's attributes; empty for a key that is only a partition key
 */
public record KeySchema(List<KeyAttribute> partition, List<KeyAttribute> sort) {

    /** Copies the lists. */
    public KeySchema {
        partition = List.copyOf(partition);
        sort = List.copyOf(sort);
    }

    /** All key attributes, those of the partition key first. */
    public List<KeyAttribute> attributes() {
        if (sort.isEmpty()) {
            return partition;
        }
        List<KeyAttribute> all = new ArrayList<>(partition.size() + sort.size());
        all.addAll(partition);
        all.addAll(sort);
        return Collections.unmodifiableList(all);
    }

    /** Whether the attribute of that name is part of the key. */
    public boolean contains(String name) {
        return find(name).isPresent();
    }

    /** The key attribute of that name. */
    public Optional<KeyAttribute> find(String name) {
        return Stream.concat(partition.stream(), sort.stream())
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    Item toItem() {
        return new FieldsWriter()
                .items("partition", partition, KeyAttribute::toItem)
                .items("sort", sort, KeyAttribute::toItem)
                .toItem();
    }

    static KeySchema of(Item stored) {
        Fields fields = Fields.of(stored);
        return new KeySchema(fields.items("partition", KeyAttribute::of), fields.items("sort", KeyAttribute::of));
    }

    /** The values that the item has for the attributes, or null if it lacks one or has it in another type. */
    public static @Nullable List<AttributeValue> values(List<KeyAttribute> attributes, Item item) {
        List<AttributeValue> values = new ArrayList<>(attributes.size());
        for (KeyAttribute attribute : attributes) {
            AttributeValue value = item.get(attribute.name());
            if (value == null || value.type() != attribute.type()) {
                return null;
            }
            values.add(value);
        }
        return values;
    }
}
