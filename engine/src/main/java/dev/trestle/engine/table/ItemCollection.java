package dev.trestle.engine.table;

import dev.trestle.engine.error.TableErrors;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.KeyEncoder;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/**
 * The items of a table that share a partition key, with their entries in its local secondary indexes. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/LSI.html#LSI.ItemCollections">Item collections in
 * local secondary indexes</a>.
 *
 * @param key the attributes of the partition key
 * @param keySpaces the table's items and those of its local secondary indexes
 */
public record ItemCollection(Item key, List<KeySpace> keySpaces) {

    /** The most bytes that an item collection may have, in a table with local secondary indexes. */
    static final long MAX_BYTES = 10L << 30;

    /** Copies the list. */
    public ItemCollection {
        keySpaces = List.copyOf(keySpaces);
    }

    /** The size in bytes of items and index entries. Reads all of them. */
    public long bytes() {
        long bytes = 0;
        for (KeySpace keySpace : keySpaces) {
            List<AttributeValue> values =
                    Objects.requireNonNull(KeySchema.values(keySpace.schema().partition(), key));
            KeyRange range =
                    KeyRange.startingWith(new KeyEncoder().partition(values).toKey());
            Iterator<OrderedMap.Entry> entries = keySpace.entries().scan(range, false);
            while (entries.hasNext()) {
                bytes += entries.next().item().size();
            }
        }
        return bytes;
    }

    /**
     * Checks that the collection may grow.
     *
     * @throws dev.trestle.engine.error.ServiceException an ItemCollectionSizeLimitExceededException if it may not
     */
    void requireRoom(long moreBytes, long limit) {
        if (bytes() + moreBytes > limit) {
            throw TableErrors.itemCollectionTooLarge();
        }
    }
}
