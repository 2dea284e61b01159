package dev.trestle.table.handwritten;

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
import java.util.UUID;

/** The orders of the table. */
public final class Orders extends EntityTable<Order> {

    Orders(BoundTable table) {
        super(table, OrderSchema.SCHEMA);
    }

    public EntityKey<Order> key(long customer, LocalDate placedOn, UUID id) {
        return keyOf(customer, placedOn, id);
    }

    public Optional<Order> get(long customer, LocalDate placedOn, UUID id) {
        return get(key(customer, placedOn, id));
    }

    public Get<Order> prepareGet(long customer, LocalDate placedOn, UUID id) {
        return prepareGet(key(customer, placedOn, id));
    }

    public Update<Order> update(long customer, LocalDate placedOn, UUID id) {
        return update(key(customer, placedOn, id));
    }

    public void delete(long customer, LocalDate placedOn, UUID id) {
        delete(key(customer, placedOn, id));
    }

    public Delete<Order> prepareDelete(long customer, LocalDate placedOn, UUID id) {
        return prepareDelete(key(customer, placedOn, id));
    }

    /** The orders with the partition key {@code customer#{customer}}, in the order of {@code placedOn}, {@code id}. */
    public InCustomer inCustomer(long customer) {
        return new InCustomer(query("inCustomer", customer));
    }

    /**
     * The orders with the partition key {@code carrier#{carrier}#{status}} of the index gsi1, in the order of
     * {@code placedOn}, {@code id}.
     */
    public OfCarrier ofCarrier(String carrier, OrderStatus status) {
        return new OfCarrier(query("ofCarrier", carrier, status));
    }

    /** The query {@link Orders#inCustomer}. */
    public static final class InCustomer extends BaseTableQuery<Order, InCustomer> {

        InCustomer(QuerySpec<Order> spec) {
            super(spec);
        }

        @Override
        protected InCustomer with(QuerySpec<Order> spec) {
            return new InCustomer(spec);
        }

        /** Narrows to one placedOn, so that the query can go on with the next component of the sort key. */
        public InCustomerPlacedOn placedOnIs(LocalDate placedOn) {
            return new InCustomerPlacedOn(spec().is(placedOn));
        }

        public InCustomer placedOnBetween(LocalDate from, LocalDate to) {
            return with(spec().between(from, to));
        }

        public InCustomer placedOnAtLeast(LocalDate from) {
            return with(spec().atLeast(from));
        }

        public InCustomer placedOnAtMost(LocalDate to) {
            return with(spec().atMost(to));
        }
    }

    /** The query {@link InCustomer#placedOnIs}. */
    public static final class InCustomerPlacedOn extends BaseTableQuery<Order, InCustomerPlacedOn> {

        InCustomerPlacedOn(QuerySpec<Order> spec) {
            super(spec);
        }

        @Override
        protected InCustomerPlacedOn with(QuerySpec<Order> spec) {
            return new InCustomerPlacedOn(spec);
        }

        public InCustomerPlacedOn idBetween(UUID from, UUID to) {
            return with(spec().between(from, to));
        }

        public InCustomerPlacedOn idAtLeast(UUID from) {
            return with(spec().atLeast(from));
        }

        public InCustomerPlacedOn idAtMost(UUID to) {
            return with(spec().atMost(to));
        }
    }

    /** The query {@link Orders#ofCarrier}. */
    public static final class OfCarrier extends IndexQuery<Order, OfCarrier> {

        OfCarrier(QuerySpec<Order> spec) {
            super(spec);
        }

        @Override
        protected OfCarrier with(QuerySpec<Order> spec) {
            return new OfCarrier(spec);
        }

        /** Narrows to one placedOn, so that the query can go on with the next component of the sort key. */
        public OfCarrierPlacedOn placedOnIs(LocalDate placedOn) {
            return new OfCarrierPlacedOn(spec().is(placedOn));
        }

        public OfCarrier placedOnBetween(LocalDate from, LocalDate to) {
            return with(spec().between(from, to));
        }

        public OfCarrier placedOnAtLeast(LocalDate from) {
            return with(spec().atLeast(from));
        }

        public OfCarrier placedOnAtMost(LocalDate to) {
            return with(spec().atMost(to));
        }
    }

    /** The query {@link OfCarrier#placedOnIs}. */
    public static final class OfCarrierPlacedOn extends IndexQuery<Order, OfCarrierPlacedOn> {

        OfCarrierPlacedOn(QuerySpec<Order> spec) {
            super(spec);
        }

        @Override
        protected OfCarrierPlacedOn with(QuerySpec<Order> spec) {
            return new OfCarrierPlacedOn(spec);
        }

        public OfCarrierPlacedOn idBetween(UUID from, UUID to) {
            return with(spec().between(from, to));
        }

        public OfCarrierPlacedOn idAtLeast(UUID from) {
            return with(spec().atLeast(from));
        }

        public OfCarrierPlacedOn idAtMost(UUID to) {
            return with(spec().atMost(to));
        }
    }
}
