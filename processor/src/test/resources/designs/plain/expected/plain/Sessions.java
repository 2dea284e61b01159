package plain;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.query.Get;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.Update;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The sessions of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class Sessions extends EntityTable<Plain.Session> {
    Sessions(BoundTable table) {
        super(table, SessionSchema.SCHEMA);
    }

    /**
     * The key of the session with these components.
     */
    public EntityKey<Plain.Session> key(String token) {
        return keyOf(token);
    }

    /**
     * The session, if there is one.
     */
    public Optional<Plain.Session> get(String token) {
        return get(key(token));
    }

    /**
     * A read of the session, to be refined before it is sent.
     */
    public Get<Plain.Session> prepareGet(String token) {
        return prepareGet(key(token));
    }

    /**
     * An update of the session, to be filled before it is sent.
     */
    public Update<Plain.Session> update(String token) {
        return update(key(token));
    }

    /**
     * Deletes the session, if there is one.
     */
    public void delete(String token) {
        delete(key(token));
    }

    /**
     * A deletion of the session, to be refined before it is sent.
     */
    public Delete<Plain.Session> prepareDelete(String token) {
        return prepareDelete(key(token));
    }
}
