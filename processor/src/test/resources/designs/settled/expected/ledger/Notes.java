package ledger;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.query.Get;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.Update;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The notes of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class Notes extends EntityTable<Ledger.Note> {
    Notes(BoundTable table) {
        super(table, NoteSchema.SCHEMA);
    }

    /**
     * The key of the note with these components.
     */
    public EntityKey<Ledger.Note> key(String id) {
        return keyOf(id);
    }

    /**
     * The note, if there is one.
     */
    public Optional<Ledger.Note> get(String id) {
        return get(key(id));
    }

    /**
     * A read of the note, to be refined before it is sent.
     */
    public Get<Ledger.Note> prepareGet(String id) {
        return prepareGet(key(id));
    }

    /**
     * An update of the note, to be filled before it is sent.
     */
    public Update<Ledger.Note> update(String id) {
        return update(key(id));
    }

    /**
     * Deletes the note, if there is one.
     */
    public void delete(String id) {
        delete(key(id));
    }

    /**
     * A deletion of the note, to be refined before it is sent.
     */
    public Delete<Ledger.Note> prepareDelete(String id) {
        return prepareDelete(key(id));
    }
}
