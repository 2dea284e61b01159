package ledger;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.query.BaseTableQuery;
import dev.trestle.table.query.Get;
import dev.trestle.table.query.IndexQuery;
import dev.trestle.table.query.QuerySpec;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.Update;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The bookings of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class Bookings extends EntityTable<Ledger.Booking> {
    Bookings(BoundTable table) {
        super(table, BookingSchema.SCHEMA);
    }

    /**
     * The key of the booking with these components.
     */
    public EntityKey<Ledger.Booking> key(String account, long number) {
        return keyOf(account, number);
    }

    /**
     * The booking, if there is one.
     */
    public Optional<Ledger.Booking> get(String account, long number) {
        return get(key(account, number));
    }

    /**
     * A read of the booking, to be refined before it is sent.
     */
    public Get<Ledger.Booking> prepareGet(String account, long number) {
        return prepareGet(key(account, number));
    }

    /**
     * An update of the booking, to be filled before it is sent.
     */
    public Update<Ledger.Booking> update(String account, long number) {
        return update(key(account, number));
    }

    /**
     * Deletes the booking, if there is one.
     */
    public void delete(String account, long number) {
        delete(key(account, number));
    }

    /**
     * A deletion of the booking, to be refined before it is sent.
     */
    public Delete<Ledger.Booking> prepareDelete(String account, long number) {
        return prepareDelete(key(account, number));
    }

    /**
     * The bookings with the partition key {@code account#{account}}, in the order of {@code number}.
     */
    public InAccount inAccount(String account) {
        return new InAccount(query("inAccount", account));
    }

    /**
     * The bookings with the partition key {@code by#{by}} of the index gsi1, in the order of {@code number}.
     */
    public BookedBy bookedBy(String by) {
        return new BookedBy(query("bookedBy", by));
    }

    /**
     * The bookings with the partition key {@code account, text} of the index by-text, in the order of {@code number}.
     */
    public Saying saying(String account, String text) {
        return new Saying(query("saying", account, text));
    }

    /**
     * The query {@link Bookings#inAccount}.
     */
    public static final class InAccount extends BaseTableQuery<Ledger.Booking, InAccount> {
        InAccount(QuerySpec<Ledger.Booking> spec) {
            super(spec);
        }

        @Override
        protected InAccount with(QuerySpec<Ledger.Booking> spec) {
            return new InAccount(spec);
        }

        /**
         * Only where {@code number} is from the one value to the other, both included.
         */
        public InAccount numberBetween(long from, long to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code number} is the value or greater.
         */
        public InAccount numberAtLeast(long from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code number} is the value or less.
         */
        public InAccount numberAtMost(long to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code number} is greater than the value.
         */
        public InAccount numberGreaterThan(long value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code number} is less than the value.
         */
        public InAccount numberLessThan(long value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link Bookings#bookedBy}.
     */
    public static final class BookedBy extends IndexQuery<Ledger.Booking, BookedBy> {
        BookedBy(QuerySpec<Ledger.Booking> spec) {
            super(spec);
        }

        @Override
        protected BookedBy with(QuerySpec<Ledger.Booking> spec) {
            return new BookedBy(spec);
        }

        /**
         * Only where {@code number} is from the one value to the other, both included.
         */
        public BookedBy numberBetween(long from, long to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code number} is the value or greater.
         */
        public BookedBy numberAtLeast(long from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code number} is the value or less.
         */
        public BookedBy numberAtMost(long to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code number} is greater than the value.
         */
        public BookedBy numberGreaterThan(long value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code number} is less than the value.
         */
        public BookedBy numberLessThan(long value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link Bookings#saying}.
     */
    public static final class Saying extends IndexQuery<Ledger.Booking, Saying> {
        Saying(QuerySpec<Ledger.Booking> spec) {
            super(spec);
        }

        @Override
        protected Saying with(QuerySpec<Ledger.Booking> spec) {
            return new Saying(spec);
        }

        /**
         * Only where {@code number} is from the one value to the other, both included.
         */
        public Saying numberBetween(long from, long to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code number} is the value or greater.
         */
        public Saying numberAtLeast(long from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code number} is the value or less.
         */
        public Saying numberAtMost(long to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code number} is greater than the value.
         */
        public Saying numberGreaterThan(long value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code number} is less than the value.
         */
        public Saying numberLessThan(long value) {
            return with(spec().lessThan(value));
        }
    }
}
