package shop;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.query.Get;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.Update;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The companies of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class Companies extends EntityTable<Company> {
    Companies(BoundTable table) {
        super(table, CompanySchema.SCHEMA);
    }

    /**
     * The key of the company with these components.
     */
    public EntityKey<Company> key(String name) {
        return keyOf(name);
    }

    /**
     * The company, if there is one.
     */
    public Optional<Company> get(String name) {
        return get(key(name));
    }

    /**
     * A read of the company, to be refined before it is sent.
     */
    public Get<Company> prepareGet(String name) {
        return prepareGet(key(name));
    }

    /**
     * An update of the company, to be filled before it is sent.
     */
    public Update<Company> update(String name) {
        return update(key(name));
    }

    /**
     * Deletes the company, if there is one.
     */
    public void delete(String name) {
        delete(key(name));
    }

    /**
     * A deletion of the company, to be refined before it is sent.
     */
    public Delete<Company> prepareDelete(String name) {
        return prepareDelete(key(name));
    }
}
