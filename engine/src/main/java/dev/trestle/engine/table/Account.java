package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.StorageException;
import dev.trestle.engine.storage.WriteBatch;

/**
 * Whose tables a storage holds. Their ARNs name region and account, so that they cannot be opened as those of another.
 *
 * @param region the region
 * @param id the account's 12 digits
 */
public record Account(String region, String id) {

    private static final int FORM = 1;
    private static final Key ONLY = Key.of("account");

    /**
     * Makes an empty storage that of this account.
     *
     * @throws StorageException if it is that of another account
     */
    public void claim(Storage storage) {
        OrderedMap map = storage.map("account");
        Item stored = map.get(ONLY);
        if (stored == null) {
            try (WriteBatch batch = new WriteBatch()) {
                batch.put(map, ONLY, toItem());
                storage.commit(batch);
            }
            return;
        }
        Account owner = of(stored);
        if (!owner.equals(this)) {
            throw new StorageException(
                    StorageException.Kind.OTHER_ACCOUNT,
                    "The storage holds the tables of region " + owner.region + " and account " + owner.id
                            + ", and was to be opened for region " + region + " and account " + id
                            + ". Set region and account as they were when it was made, or use another storage.");
        }
    }

    private Item toItem() {
        return new FieldsWriter(FORM).text("region", region).text("id", id).toItem();
    }

    private static Account of(Item stored) {
        Fields fields = Fields.of(stored, FORM);
        return new Account(fields.text("region"), fields.text("id"));
    }
}
