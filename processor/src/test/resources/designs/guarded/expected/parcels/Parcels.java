package parcels;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.query.BaseTableQuery;
import dev.trestle.table.query.Get;
import dev.trestle.table.query.IndexQuery;
import dev.trestle.table.query.QuerySpec;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.Update;
import java.time.LocalDate;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The parcels of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class Parcels extends EntityTable<Depot.Parcel> {
    Parcels(BoundTable table) {
        super(table, ParcelSchema.SCHEMA);
    }

    /**
     * The key of the parcel with these components.
     */
    public EntityKey<Depot.Parcel> key(String customer, String id) {
        return keyOf(customer, id);
    }

    /**
     * The parcel, if there is one.
     */
    public Optional<Depot.Parcel> get(String customer, String id) {
        return get(key(customer, id));
    }

    /**
     * A read of the parcel, to be refined before it is sent.
     */
    public Get<Depot.Parcel> prepareGet(String customer, String id) {
        return prepareGet(key(customer, id));
    }

    /**
     * An update of the parcel, to be filled before it is sent.
     */
    public Update<Depot.Parcel> update(String customer, String id) {
        return update(key(customer, id));
    }

    /**
     * Deletes the parcel, if there is one.
     */
    public void delete(String customer, String id) {
        delete(key(customer, id));
    }

    /**
     * A deletion of the parcel, to be refined before it is sent.
     */
    public Delete<Depot.Parcel> prepareDelete(String customer, String id) {
        return prepareDelete(key(customer, id));
    }

    /**
     * The parcels with the partition key {@code customer#{customer}}, in the order of {@code id}.
     */
    public InCustomer inCustomer(String customer) {
        return new InCustomer(query("inCustomer", customer));
    }

    /**
     * The parcels with the partition key {@code courier#{courier}#{status}} of the index gsi1, in the order of {@code id}.
     */
    public OfCourier ofCourier(String courier, Depot.Status status) {
        return new OfCourier(query("ofCourier", courier, status));
    }

    /**
     * The parcels with the partition key {@code due#{due}} of the index gsi2, in the order of {@code customer}, then {@code id}.
     */
    public DueOn dueOn(LocalDate due) {
        return new DueOn(query("dueOn", due));
    }

    /**
     * The query {@link Parcels#inCustomer}.
     */
    public static final class InCustomer extends BaseTableQuery<Depot.Parcel, InCustomer> {
        InCustomer(QuerySpec<Depot.Parcel> spec) {
            super(spec);
        }

        @Override
        protected InCustomer with(QuerySpec<Depot.Parcel> spec) {
            return new InCustomer(spec);
        }

        /**
         * Only where {@code id} begins with the text.
         */
        public InCustomer idBeginsWith(String prefix) {
            return with(spec().beginsWith(prefix));
        }

        /**
         * Only where {@code id} is from the one value to the other, both included.
         */
        public InCustomer idBetween(String from, String to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code id} is the value or greater.
         */
        public InCustomer idAtLeast(String from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code id} is the value or less.
         */
        public InCustomer idAtMost(String to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code id} is greater than the value.
         */
        public InCustomer idGreaterThan(String value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code id} is less than the value.
         */
        public InCustomer idLessThan(String value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link Parcels#ofCourier}.
     */
    public static final class OfCourier extends IndexQuery<Depot.Parcel, OfCourier> {
        OfCourier(QuerySpec<Depot.Parcel> spec) {
            super(spec);
        }

        @Override
        protected OfCourier with(QuerySpec<Depot.Parcel> spec) {
            return new OfCourier(spec);
        }

        /**
         * Only where {@code id} begins with the text.
         */
        public OfCourier idBeginsWith(String prefix) {
            return with(spec().beginsWith(prefix));
        }

        /**
         * Only where {@code id} is from the one value to the other, both included.
         */
        public OfCourier idBetween(String from, String to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code id} is the value or greater.
         */
        public OfCourier idAtLeast(String from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code id} is the value or less.
         */
        public OfCourier idAtMost(String to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code id} is greater than the value.
         */
        public OfCourier idGreaterThan(String value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code id} is less than the value.
         */
        public OfCourier idLessThan(String value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link Parcels#dueOn}.
     */
    public static final class DueOn extends IndexQuery<Depot.Parcel, DueOn> {
        DueOn(QuerySpec<Depot.Parcel> spec) {
            super(spec);
        }

        @Override
        protected DueOn with(QuerySpec<Depot.Parcel> spec) {
            return new DueOn(spec);
        }

        /**
         * Only where {@code customer} is this one, so that the next component of the sort key can be narrowed.
         */
        public DueOnCustomer customerIs(String customer) {
            return new DueOnCustomer(spec().is(customer));
        }

        /**
         * Only where {@code customer} begins with the text.
         */
        public DueOn customerBeginsWith(String prefix) {
            return with(spec().beginsWith(prefix));
        }

        /**
         * Only where {@code customer} is from the one value to the other, both included.
         */
        public DueOn customerBetween(String from, String to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code customer} is the value or greater.
         */
        public DueOn customerAtLeast(String from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code customer} is the value or less.
         */
        public DueOn customerAtMost(String to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code customer} is greater than the value.
         */
        public DueOn customerGreaterThan(String value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code customer} is less than the value.
         */
        public DueOn customerLessThan(String value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link DueOn#customerIs}.
     */
    public static final class DueOnCustomer extends IndexQuery<Depot.Parcel, DueOnCustomer> {
        DueOnCustomer(QuerySpec<Depot.Parcel> spec) {
            super(spec);
        }

        @Override
        protected DueOnCustomer with(QuerySpec<Depot.Parcel> spec) {
            return new DueOnCustomer(spec);
        }

        /**
         * Only where {@code id} begins with the text.
         */
        public DueOnCustomer idBeginsWith(String prefix) {
            return with(spec().beginsWith(prefix));
        }

        /**
         * Only where {@code id} is from the one value to the other, both included.
         */
        public DueOnCustomer idBetween(String from, String to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code id} is the value or greater.
         */
        public DueOnCustomer idAtLeast(String from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code id} is the value or less.
         */
        public DueOnCustomer idAtMost(String to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code id} is greater than the value.
         */
        public DueOnCustomer idGreaterThan(String value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code id} is less than the value.
         */
        public DueOnCustomer idLessThan(String value) {
            return with(spec().lessThan(value));
        }
    }
}
