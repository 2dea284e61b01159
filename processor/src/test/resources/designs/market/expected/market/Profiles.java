package market;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.query.Get;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.Update;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The profiles of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class Profiles extends EntityTable<Profile> {
    Profiles(BoundTable table) {
        super(table, ProfileSchema.SCHEMA);
    }

    /**
     * The key of the profile with these components.
     */
    public EntityKey<Profile> key(int id) {
        return keyOf(id);
    }

    /**
     * The profile, if there is one.
     */
    public Optional<Profile> get(int id) {
        return get(key(id));
    }

    /**
     * A read of the profile, to be refined before it is sent.
     */
    public Get<Profile> prepareGet(int id) {
        return prepareGet(key(id));
    }

    /**
     * An update of the profile, to be filled before it is sent.
     */
    public Update<Profile> update(int id) {
        return update(key(id));
    }

    /**
     * Deletes the profile, if there is one.
     */
    public void delete(int id) {
        delete(key(id));
    }

    /**
     * A deletion of the profile, to be refined before it is sent.
     */
    public Delete<Profile> prepareDelete(int id) {
        return prepareDelete(key(id));
    }
}
