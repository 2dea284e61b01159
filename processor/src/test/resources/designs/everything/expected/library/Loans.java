package library;

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
import library.catalogue.Shelves;

/**
 * The loans of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class Loans extends EntityTable<Shelves.Loan> {
    Loans(BoundTable table) {
        super(table, LoanSchema.SCHEMA);
    }

    /**
     * The key of the loan with these components.
     */
    public EntityKey<Shelves.Loan> key(String to, LocalDate from, Shelves.Kind value) {
        return keyOf(to, from, value);
    }

    /**
     * The loan, if there is one.
     */
    public Optional<Shelves.Loan> get(String to, LocalDate from, Shelves.Kind value) {
        return get(key(to, from, value));
    }

    /**
     * A read of the loan, to be refined before it is sent.
     */
    public Get<Shelves.Loan> prepareGet(String to, LocalDate from, Shelves.Kind value) {
        return prepareGet(key(to, from, value));
    }

    /**
     * An update of the loan, to be filled before it is sent.
     */
    public Update<Shelves.Loan> update(String to, LocalDate from, Shelves.Kind value) {
        return update(key(to, from, value));
    }

    /**
     * Deletes the loan, if there is one.
     */
    public void delete(String to, LocalDate from, Shelves.Kind value) {
        delete(key(to, from, value));
    }

    /**
     * A deletion of the loan, to be refined before it is sent.
     */
    public Delete<Shelves.Loan> prepareDelete(String to, LocalDate from, Shelves.Kind value) {
        return prepareDelete(key(to, from, value));
    }

    /**
     * The loans with the partition key {@code branch#{to}}, in the order of {@code from}, then {@code value}.
     */
    public InTo inTo(String to) {
        return new InTo(query("inTo", to));
    }

    /**
     * The loans with the partition key {@code due} of the index by-date, in the order of {@code due}.
     */
    public DueOn dueOn() {
        return new DueOn(query("dueOn"));
    }

    /**
     * The loans with the partition key {@code reader#{prefix}#{to}} of the index gsi2.
     */
    public OfReader ofReader(String prefix, String to) {
        return new OfReader(query("ofReader", prefix, to));
    }

    /**
     * The query {@link Loans#inTo}.
     */
    public static final class InTo extends BaseTableQuery<Shelves.Loan, InTo> {
        InTo(QuerySpec<Shelves.Loan> spec) {
            super(spec);
        }

        @Override
        protected InTo with(QuerySpec<Shelves.Loan> spec) {
            return new InTo(spec);
        }

        /**
         * Only where {@code from} is this one, so that the next component of the sort key can be narrowed.
         */
        public InToFrom fromIs(LocalDate from) {
            return new InToFrom(spec().is(from));
        }

        /**
         * Only where {@code from} is from the one value to the other, both included.
         */
        public InTo fromBetween(LocalDate from, LocalDate to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code from} is the value or greater.
         */
        public InTo fromAtLeast(LocalDate from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code from} is the value or less.
         */
        public InTo fromAtMost(LocalDate to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code from} is greater than the value.
         */
        public InTo fromGreaterThan(LocalDate value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code from} is less than the value.
         */
        public InTo fromLessThan(LocalDate value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link InTo#fromIs}.
     */
    public static final class InToFrom extends BaseTableQuery<Shelves.Loan, InToFrom> {
        InToFrom(QuerySpec<Shelves.Loan> spec) {
            super(spec);
        }

        @Override
        protected InToFrom with(QuerySpec<Shelves.Loan> spec) {
            return new InToFrom(spec);
        }

        /**
         * Only where {@code value} is this one, so that the next component of the sort key can be narrowed.
         */
        public InToFromValue valueIs(Shelves.Kind value) {
            return new InToFromValue(spec().is(value));
        }
    }

    /**
     * The query {@link InToFrom#valueIs}.
     */
    public static final class InToFromValue extends BaseTableQuery<Shelves.Loan, InToFromValue> {
        InToFromValue(QuerySpec<Shelves.Loan> spec) {
            super(spec);
        }

        @Override
        protected InToFromValue with(QuerySpec<Shelves.Loan> spec) {
            return new InToFromValue(spec);
        }
    }

    /**
     * The query {@link Loans#dueOn}.
     */
    public static final class DueOn extends IndexQuery<Shelves.Loan, DueOn> {
        DueOn(QuerySpec<Shelves.Loan> spec) {
            super(spec);
        }

        @Override
        protected DueOn with(QuerySpec<Shelves.Loan> spec) {
            return new DueOn(spec);
        }

        /**
         * Only where {@code due} is from the one value to the other, both included.
         */
        public DueOn dueBetween(LocalDate from, LocalDate to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code due} is the value or greater.
         */
        public DueOn dueAtLeast(LocalDate from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code due} is the value or less.
         */
        public DueOn dueAtMost(LocalDate to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code due} is greater than the value.
         */
        public DueOn dueGreaterThan(LocalDate value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code due} is less than the value.
         */
        public DueOn dueLessThan(LocalDate value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link Loans#ofReader}.
     */
    public static final class OfReader extends IndexQuery<Shelves.Loan, OfReader> {
        OfReader(QuerySpec<Shelves.Loan> spec) {
            super(spec);
        }

        @Override
        protected OfReader with(QuerySpec<Shelves.Loan> spec) {
            return new OfReader(spec);
        }
    }
}
