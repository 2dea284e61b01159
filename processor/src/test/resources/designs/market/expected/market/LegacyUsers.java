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
 * The legacy users of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class LegacyUsers extends EntityTable<LegacyUser> {
    LegacyUsers(BoundTable table) {
        super(table, LegacyUserSchema.SCHEMA);
    }

    /**
     * The key of the legacy user with these components.
     */
    public EntityKey<LegacyUser> key(String user) {
        return keyOf(user);
    }

    /**
     * The legacy user, if there is one.
     */
    public Optional<LegacyUser> get(String user) {
        return get(key(user));
    }

    /**
     * A read of the legacy user, to be refined before it is sent.
     */
    public Get<LegacyUser> prepareGet(String user) {
        return prepareGet(key(user));
    }

    /**
     * An update of the legacy user, to be filled before it is sent.
     */
    public Update<LegacyUser> update(String user) {
        return update(key(user));
    }

    /**
     * Deletes the legacy user, if there is one.
     */
    public void delete(String user) {
        delete(key(user));
    }

    /**
     * A deletion of the legacy user, to be refined before it is sent.
     */
    public Delete<LegacyUser> prepareDelete(String user) {
        return prepareDelete(key(user));
    }
}
