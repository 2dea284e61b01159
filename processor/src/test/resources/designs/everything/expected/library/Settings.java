package library;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.query.Get;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.Update;
import java.util.Optional;
import javax.annotation.processing.Generated;
import library.catalogue.Shelves;

/**
 * The settings of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class Settings extends EntityTable<Shelves.Settings> {
    Settings(BoundTable table) {
        super(table, SettingsSchema.SCHEMA);
    }

    /**
     * The key of the settings with these components.
     */
    public EntityKey<Shelves.Settings> key() {
        return keyOf();
    }

    /**
     * The settings, if there is one.
     */
    public Optional<Shelves.Settings> get() {
        return get(key());
    }

    /**
     * A read of the settings, to be refined before it is sent.
     */
    public Get<Shelves.Settings> prepareGet() {
        return prepareGet(key());
    }

    /**
     * An update of the settings, to be filled before it is sent.
     */
    public Update<Shelves.Settings> update() {
        return update(key());
    }

    /**
     * Deletes the settings, if there is one.
     */
    public void delete() {
        delete(key());
    }

    /**
     * A deletion of the settings, to be refined before it is sent.
     */
    public Delete<Shelves.Settings> prepareDelete() {
        return prepareDelete(key());
    }
}
