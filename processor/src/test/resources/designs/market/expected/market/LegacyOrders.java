package market;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.query.BaseTableQuery;
import dev.trestle.table.query.Get;
import dev.trestle.table.query.IndexQuery;
import dev.trestle.table.query.QuerySpec;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.Update;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The legacy orders of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class LegacyOrders extends EntityTable<LegacyOrder> {
    LegacyOrders(BoundTable table) {
        super(table, LegacyOrderSchema.SCHEMA);
    }

    /**
     * The key of the legacy order with these components.
     */
    public EntityKey<LegacyOrder> key(String user, LocalDate day, int number) {
        return keyOf(user, day, number);
    }

    /**
     * The legacy order, if there is one.
     */
    public Optional<LegacyOrder> get(String user, LocalDate day, int number) {
        return get(key(user, day, number));
    }

    /**
     * A read of the legacy order, to be refined before it is sent.
     */
    public Get<LegacyOrder> prepareGet(String user, LocalDate day, int number) {
        return prepareGet(key(user, day, number));
    }

    /**
     * An update of the legacy order, to be filled before it is sent.
     */
    public Update<LegacyOrder> update(String user, LocalDate day, int number) {
        return update(key(user, day, number));
    }

    /**
     * Deletes the legacy order, if there is one.
     */
    public void delete(String user, LocalDate day, int number) {
        delete(key(user, day, number));
    }

    /**
     * A deletion of the legacy order, to be refined before it is sent.
     */
    public Delete<LegacyOrder> prepareDelete(String user, LocalDate day, int number) {
        return prepareDelete(key(user, day, number));
    }

    /**
     * The legacy orders with the partition key {@code USER|{user}}, in the order of {@code day}, then {@code number}.
     */
    public InUser inUser(String user) {
        return new InUser(query("inUser", user));
    }

    /**
     * The legacy orders with the partition key {@code PAID|{user}} of the index gsi1, in the order of {@code paid}.
     */
    public PaidAt paidAt(String user) {
        return new PaidAt(query("paidAt", user));
    }

    /**
     * The query {@link LegacyOrders#inUser}.
     */
    public static final class InUser extends BaseTableQuery<LegacyOrder, InUser> {
        InUser(QuerySpec<LegacyOrder> spec) {
            super(spec);
        }

        @Override
        protected InUser with(QuerySpec<LegacyOrder> spec) {
            return new InUser(spec);
        }

        /**
         * Only where {@code day} is this one, so that the next component of the sort key can be narrowed.
         */
        public InUserDay dayIs(LocalDate day) {
            return new InUserDay(spec().is(day));
        }

        /**
         * Only where {@code day} is from the one value to the other, both included.
         */
        public InUser dayBetween(LocalDate from, LocalDate to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code day} is the value or greater.
         */
        public InUser dayAtLeast(LocalDate from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code day} is the value or less.
         */
        public InUser dayAtMost(LocalDate to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code day} is greater than the value.
         */
        public InUser dayGreaterThan(LocalDate value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code day} is less than the value.
         */
        public InUser dayLessThan(LocalDate value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link InUser#dayIs}.
     */
    public static final class InUserDay extends BaseTableQuery<LegacyOrder, InUserDay> {
        InUserDay(QuerySpec<LegacyOrder> spec) {
            super(spec);
        }

        @Override
        protected InUserDay with(QuerySpec<LegacyOrder> spec) {
            return new InUserDay(spec);
        }

        /**
         * Only where {@code number} is from the one value to the other, both included.
         */
        public InUserDay numberBetween(int from, int to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code number} is the value or greater.
         */
        public InUserDay numberAtLeast(int from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code number} is the value or less.
         */
        public InUserDay numberAtMost(int to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code number} is greater than the value.
         */
        public InUserDay numberGreaterThan(int value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code number} is less than the value.
         */
        public InUserDay numberLessThan(int value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link LegacyOrders#paidAt}.
     */
    public static final class PaidAt extends IndexQuery<LegacyOrder, PaidAt> {
        PaidAt(QuerySpec<LegacyOrder> spec) {
            super(spec);
        }

        @Override
        protected PaidAt with(QuerySpec<LegacyOrder> spec) {
            return new PaidAt(spec);
        }

        /**
         * Only where {@code paid} is from the one value to the other, both included.
         */
        public PaidAt paidBetween(Instant from, Instant to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code paid} is the value or greater.
         */
        public PaidAt paidAtLeast(Instant from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code paid} is the value or less.
         */
        public PaidAt paidAtMost(Instant to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code paid} is greater than the value.
         */
        public PaidAt paidGreaterThan(Instant value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code paid} is less than the value.
         */
        public PaidAt paidLessThan(Instant value) {
            return with(spec().lessThan(value));
        }
    }
}
