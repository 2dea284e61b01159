package dev.trestle.table.handwritten;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.query.Get;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.Update;
import java.util.Optional;

/** The companies of the table. */
public final class Companies extends EntityTable<Company> {

    Companies(BoundTable table) {
        super(table, CompanySchema.SCHEMA);
    }

    public EntityKey<Company> key(String name) {
        return keyOf(name);
    }

    public Optional<Company> get(String name) {
        return get(key(name));
    }

    public Get<Company> prepareGet(String name) {
        return prepareGet(key(name));
    }

    public Update<Company> update(String name) {
        return update(key(name));
    }

    public void delete(String name) {
        delete(key(name));
    }

    public Delete<Company> prepareDelete(String name) {
        return prepareDelete(key(name));
    }
}
