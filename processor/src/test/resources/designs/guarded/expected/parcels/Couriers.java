package parcels;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.query.BaseTableQuery;
import dev.trestle.table.query.Get;
import dev.trestle.table.query.QuerySpec;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.Update;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The couriers of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class Couriers extends EntityTable<Depot.Courier> {
    Couriers(BoundTable table) {
        super(table, CourierSchema.SCHEMA);
    }

    /**
     * The key of the courier with these components.
     */
    public EntityKey<Depot.Courier> key(String depot, String phone) {
        return keyOf(depot, phone);
    }

    /**
     * The courier, if there is one.
     */
    public Optional<Depot.Courier> get(String depot, String phone) {
        return get(key(depot, phone));
    }

    /**
     * A read of the courier, to be refined before it is sent.
     */
    public Get<Depot.Courier> prepareGet(String depot, String phone) {
        return prepareGet(key(depot, phone));
    }

    /**
     * An update of the courier, to be filled before it is sent.
     */
    public Update<Depot.Courier> update(String depot, String phone) {
        return update(key(depot, phone));
    }

    /**
     * Deletes the courier, if there is one.
     */
    public void delete(String depot, String phone) {
        delete(key(depot, phone));
    }

    /**
     * A deletion of the courier, to be refined before it is sent.
     */
    public Delete<Depot.Courier> prepareDelete(String depot, String phone) {
        return prepareDelete(key(depot, phone));
    }

    /**
     * The couriers with the partition key {@code depot#{depot}}, in the order of {@code phone}.
     */
    public InDepot inDepot(String depot) {
        return new InDepot(query("inDepot", depot));
    }

    /**
     * The query {@link Couriers#inDepot}.
     */
    public static final class InDepot extends BaseTableQuery<Depot.Courier, InDepot> {
        InDepot(QuerySpec<Depot.Courier> spec) {
            super(spec);
        }

        @Override
        protected InDepot with(QuerySpec<Depot.Courier> spec) {
            return new InDepot(spec);
        }

        /**
         * Only where {@code phone} begins with the text.
         */
        public InDepot phoneBeginsWith(String prefix) {
            return with(spec().beginsWith(prefix));
        }

        /**
         * Only where {@code phone} is from the one value to the other, both included.
         */
        public InDepot phoneBetween(String from, String to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code phone} is the value or greater.
         */
        public InDepot phoneAtLeast(String from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code phone} is the value or less.
         */
        public InDepot phoneAtMost(String to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code phone} is greater than the value.
         */
        public InDepot phoneGreaterThan(String value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code phone} is less than the value.
         */
        public InDepot phoneLessThan(String value) {
            return with(spec().lessThan(value));
        }
    }
}
