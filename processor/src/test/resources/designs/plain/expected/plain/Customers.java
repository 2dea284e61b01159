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
 * The customers of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class Customers extends EntityTable<Plain.Customer> {
    Customers(BoundTable table) {
        super(table, CustomerSchema.SCHEMA);
    }

    /**
     * The key of the customer with these components.
     */
    public EntityKey<Plain.Customer> key(String id) {
        return keyOf(id);
    }

    /**
     * The customer, if there is one.
     */
    public Optional<Plain.Customer> get(String id) {
        return get(key(id));
    }

    /**
     * A read of the customer, to be refined before it is sent.
     */
    public Get<Plain.Customer> prepareGet(String id) {
        return prepareGet(key(id));
    }

    /**
     * An update of the customer, to be filled before it is sent.
     */
    public Update<Plain.Customer> update(String id) {
        return update(key(id));
    }

    /**
     * Deletes the customer, if there is one.
     */
    public void delete(String id) {
        delete(key(id));
    }

    /**
     * A deletion of the customer, to be refined before it is sent.
     */
    public Delete<Plain.Customer> prepareDelete(String id) {
        return prepareDelete(key(id));
    }
}
