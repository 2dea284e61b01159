package dev.trestle.engine.operation;

import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.KeyAttribute;
import dev.trestle.engine.table.KeySchema;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.VectorIndexDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks keys that a request gives against the key schema, and finds what items are kept under. */
public final class Keys {

    private static final int MAX_PARTITION_KEY_BYTES = 2048;
    private static final int MAX_SORT_KEY_BYTES = 1024;

    private Keys() {}

    /**
     * What the item is kept under that has the key given, which has exactly the attributes of the table's primary key.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it has not
     */
    public static Key ofKey(Table table, Item key) {
        List<KeyAttribute> attributes = table.keySpace().attributes();
        if (key.count() != attributes.size()) {
            throw RequestErrors.keyDoesNotMatchSchema();
        }
        for (KeyAttribute attribute : attributes) {
            AttributeValue value = key.get(attribute.name());
            if (value == null || value.type() != attribute.type()) {
                throw RequestErrors.keyDoesNotMatchSchema();
            }
        }
        return checked(table, key);
    }

    /**
     * What an item is kept under that is to be put.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if the item has no such key
     */
    public static Key ofItem(Table table, Item item) {
        for (KeyAttribute attribute : table.keySpace().attributes()) {
            AttributeValue value = item.get(attribute.name());
            if (value == null) {
                throw RequestErrors.missingKey(attribute.name());
            }
            if (value.type() != attribute.type()) {
                throw RequestErrors.keyTypeMismatch(
                        attribute.name(), attribute.type().name(), value.type().name());
            }
        }
        return checked(table, item);
    }

    /**
     * What an item of a batch is kept under. AWS checks these as it checks keys.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if the item has no such key
     */
    public static Key ofBatchItem(Table table, Item item) {
        List<String> names =
                table.keySpace().attributes().stream().map(KeyAttribute::name).toList();
        return ofKey(table, item.only(names));
    }

    /**
     * Refuses empty strings and binaries for attributes of the table's key and of its indexes' keys. Values of other types
     * pass: they are another error, which comes later.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException that names the first such attribute
     */
    public static void requireContents(Table table, Item item) {
        for (KeyAttribute attribute : table.keySpace().attributes()) {
            if (isEmpty(attribute, item)) {
                throw RequestErrors.emptyKey(typeInWords(attribute), attribute.name());
            }
        }
        for (IndexDefinition index : table.definition().indexes()) {
            for (KeyAttribute attribute : index.keySchema().attributes()) {
                if (isEmpty(attribute, item)) {
                    throw RequestErrors.emptyIndexKey(typeInWords(attribute), index.name(), attribute.name());
                }
            }
        }
    }

    private static boolean isEmpty(KeyAttribute attribute, Item item) {
        AttributeValue value = item.get(attribute.name());
        return value != null && value.type() == attribute.type() && value.size() == 0;
    }

    /**
     * Checks the index keys and vectors among the attributes of an item that is to be stored.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if an attribute cannot be in its index
     */
    public static void checkIndexKeys(Table table, Item item) {
        for (IndexDefinition index : table.definition().indexes()) {
            KeySchema schema = index.keySchema();
            for (KeyAttribute attribute : schema.partition()) {
                checkIndexKey(index.name(), attribute, item, true);
            }
            for (KeyAttribute attribute : schema.sort()) {
                checkIndexKey(index.name(), attribute, item, false);
            }
        }
        for (VectorIndexDefinition index : table.definition().vectorIndexes()) {
            for (KeyAttribute attribute : index.searchSchema().attributes()) {
                checkIndexKey(index.name(), attribute, item, true);
            }
            VectorAttributes.check(index, item);
        }
    }

    /**
     * Checks the index keys and vectors that an update changes. What was there before the index was made stays as it is.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if an attribute cannot be in its index
     */
    public static void checkUpdatedIndexKeys(Table table, @Nullable Item before, Item after) {
        for (IndexDefinition index : table.definition().indexes()) {
            KeySchema schema = index.keySchema();
            for (KeyAttribute attribute : schema.attributes()) {
                checkUpdatedIndexKey(
                        before, after, attribute, schema.partition().contains(attribute));
            }
        }
        for (VectorIndexDefinition index : table.definition().vectorIndexes()) {
            for (KeyAttribute attribute : index.searchSchema().attributes()) {
                checkUpdatedIndexKey(before, after, attribute, true);
            }
            if (isUpdated(before, after, index.vectorAttribute())) {
                VectorAttributes.check(index, after);
            }
        }
    }

    private static boolean isUpdated(@Nullable Item before, Item after, String attribute) {
        AttributeValue value = after.get(attribute);
        return value != null && (before == null || !value.equals(before.get(attribute)));
    }

    private static void checkUpdatedIndexKey(
            @Nullable Item before, Item after, KeyAttribute attribute, boolean partition) {
        AttributeValue value = after.get(attribute.name());
        if (value != null && isUpdated(before, after, attribute.name())) {
            checkUpdatedIndexKey(attribute, value, partition);
        }
    }

    private static void checkUpdatedIndexKey(KeyAttribute attribute, AttributeValue value, boolean partition) {
        if (value.type() != attribute.type()) {
            throw RequestErrors.updatedIndexKeyType();
        }
        if (value.size() == 0) {
            throw RequestErrors.updatedIndexKeyEmpty(typeInWords(attribute));
        }
        if (value.size() > maxSize(partition)) {
            throw RequestErrors.updatedIndexKeySize();
        }
    }

    private static void checkIndexKey(String index, KeyAttribute attribute, Item item, boolean partition) {
        AttributeValue value = item.get(attribute.name());
        if (value == null) {
            return;
        }
        if (value.type() != attribute.type()) {
            throw RequestErrors.indexKeyTypeMismatch(
                    attribute.name(), attribute.type().name(), value.type().name(), index);
        }
        if (value.size() == 0) {
            throw RequestErrors.emptyIndexKey(typeInWords(attribute), index, attribute.name());
        }
        if (value.size() > maxSize(partition)) {
            throw RequestErrors.indexKeyTooLong(attribute.name(), value.size(), maxSize(partition), index);
        }
    }

    private static Key checked(Table table, Item item) {
        KeySchema schema = table.keySpace().schema();
        for (KeyAttribute attribute : table.keySpace().attributes()) {
            AttributeValue value = item.get(attribute.name());
            if (value != null) {
                checkValue(attribute, value, schema.partition().contains(attribute));
            }
        }
        Key key = table.keySpace().keyOf(item);
        if (key == null) {
            throw RequestErrors.keyDoesNotMatchSchema();
        }
        return key;
    }

    /**
     * Refuses an empty or too long string or binary for an attribute of a key.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is one
     */
    public static void checkValue(KeyAttribute attribute, AttributeValue value, boolean partition) {
        if (value.size() == 0) {
            throw RequestErrors.emptyKey(typeInWords(attribute), attribute.name());
        }
        if (value.size() > maxSize(partition)) {
            throw partition ? RequestErrors.partitionKeyTooLong() : RequestErrors.sortKeyTooLong();
        }
    }

    private static int maxSize(boolean partition) {
        return partition ? MAX_PARTITION_KEY_BYTES : MAX_SORT_KEY_BYTES;
    }

    private static String typeInWords(KeyAttribute attribute) {
        return attribute.type() == AttributeType.B ? "binary" : "string";
    }
}
