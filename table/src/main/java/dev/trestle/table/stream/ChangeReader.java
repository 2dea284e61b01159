package dev.trestle.table.stream;

import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntityItems;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.schema.UniqueAttribute;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * Reads the records of a table's stream as changes of the design's entities. An image is read as an item is: items of older
 * shapes are brought to the present one. Immutable and safe for use by many threads.
 *
 * <p>Which entity it is says the image; in a stream of keys alone, the form of the keys.
 */
public final class ChangeReader {

    private final Design design;

    private ChangeReader(Design design) {
        this.design = design;
    }

    /** A reader of the stream of a table with that design. */
    public static ChangeReader of(Design design) {
        return new ChangeReader(design);
    }

    Design design() {
        return design;
    }

    /** The same as {@link #read(ItemChange)} of a record as the SDK gives it. */
    public Reading read(Record record) {
        return read(ItemChange.of(record));
    }

    /**
     * What a record is about.
     *
     * @throws dev.trestle.table.UnreadableItemException if an image does not have the shape of its entity
     */
    public Reading read(ItemChange change) {
        if (isBookkeeping(change.keys())) {
            return new Reading.OfBookkeeping(change);
        }
        for (EntityItems<?> items : design.entities()) {
            Optional<? extends Change<?>> found = read(change, items);
            if (found.isPresent()) {
                return new Reading.OfEntity(found.get());
            }
        }
        return new Reading.OfUnknown(change);
    }

    private boolean isBookkeeping(Map<String, AttributeValue> keys) {
        String partition = text(keys, design.partitionKey());
        return partition.equals(Design.MIGRATIONS_PARTITION)
                || (partition.startsWith(UniqueAttribute.GUARD + "#")
                        && text(keys, design.sortKey()).equals(UniqueAttribute.GUARD));
    }

    private <E> Optional<Change<E>> read(ItemChange change, EntityItems<E> items) {
        if (change.hasImage() && !items.isOf(change.image())) {
            return Optional.empty();
        }
        Optional<EntityKey<E>> key = items.keyOfItem(change.keys());
        return key.map(known -> change(change, items, known));
    }

    private static <E> Change<E> change(ItemChange change, EntityItems<E> items, EntityKey<E> key) {
        Optional<E> before = change.before().map(items::fromItem);
        Optional<E> after = change.after().map(items::fromItem);
        return switch (change.kind()) {
            case CREATED -> new Change.Created<>(key, after, change);
            case CHANGED -> new Change.Changed<>(key, before, after, change);
            case DELETED -> new Change.Deleted<>(key, before, change);
        };
    }

    private static String text(Map<String, AttributeValue> keys, String attribute) {
        AttributeValue value = keys.get(attribute);
        return value == null || value.s() == null ? "" : value.s();
    }
}
