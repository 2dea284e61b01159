package pricing;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.query.Get;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.Update;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The string of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class String extends EntityTable<Text> {
    String(BoundTable table) {
        super(table, TextSchema.SCHEMA);
    }

    /**
     * The key of the text with these components.
     */
    public EntityKey<Text> key(java.lang.String id) {
        return keyOf(id);
    }

    /**
     * The text, if there is one.
     */
    public Optional<Text> get(java.lang.String id) {
        return get(key(id));
    }

    /**
     * A read of the text, to be refined before it is sent.
     */
    public Get<Text> prepareGet(java.lang.String id) {
        return prepareGet(key(id));
    }

    /**
     * An update of the text, to be filled before it is sent.
     */
    public Update<Text> update(java.lang.String id) {
        return update(key(id));
    }

    /**
     * Deletes the text, if there is one.
     */
    public void delete(java.lang.String id) {
        delete(key(id));
    }

    /**
     * A deletion of the text, to be refined before it is sent.
     */
    public Delete<Text> prepareDelete(java.lang.String id) {
        return prepareDelete(key(id));
    }
}
