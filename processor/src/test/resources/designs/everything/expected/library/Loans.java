package library;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.query.BaseTableQuery;
import dev.trestle.table.query.Get;
import dev.trestle.table.query.IndexQuery;
import dev.trestle.table.query.QueryPlan;
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
        InTo(QueryPlan<Shelves.Loan> plan) {
            super(plan);
        }

        @Override
        protected InTo with(QueryPlan<Shelves.Loan> plan) {
            return new InTo(plan);
        }

        /**
         * Only where {@code from} is the value.
         */
        public InToWithFrom fromIs(LocalDate value) {
            return new InToWithFrom(plan().is(value));
        }

        /**
         * Only where {@code from} is from the one value to the other, both included.
         */
        public InTo fromBetween(LocalDate from, LocalDate to) {
            return with(plan().between(from, to));
        }

        /**
         * Only where {@code from} is the value or greater.
         */
        public InTo fromAtLeast(LocalDate from) {
            return with(plan().atLeast(from));
        }

        /**
         * Only where {@code from} is the value or less.
         */
        public InTo fromAtMost(LocalDate to) {
            return with(plan().atMost(to));
        }
    }

    /**
     * The query {@link Loans#inTo} where {@code from} is given.
     */
    public static final class InToWithFrom extends BaseTableQuery<Shelves.Loan, InToWithFrom> {
        InToWithFrom(QueryPlan<Shelves.Loan> plan) {
            super(plan);
        }

        @Override
        protected InToWithFrom with(QueryPlan<Shelves.Loan> plan) {
            return new InToWithFrom(plan);
        }

        /**
         * Only where {@code value} is the value.
         */
        public InToWithFromAndValue valueIs(Shelves.Kind value) {
            return new InToWithFromAndValue(plan().is(value));
        }
    }

    /**
     * The query {@link Loans#inTo} where {@code value} is given.
     */
    public static final class InToWithFromAndValue extends BaseTableQuery<Shelves.Loan, InToWithFromAndValue> {
        InToWithFromAndValue(QueryPlan<Shelves.Loan> plan) {
            super(plan);
        }

        @Override
        protected InToWithFromAndValue with(QueryPlan<Shelves.Loan> plan) {
            return new InToWithFromAndValue(plan);
        }
    }

    /**
     * The query {@link Loans#dueOn}.
     */
    public static final class DueOn extends IndexQuery<Shelves.Loan, DueOn> {
        DueOn(QueryPlan<Shelves.Loan> plan) {
            super(plan);
        }

        @Override
        protected DueOn with(QueryPlan<Shelves.Loan> plan) {
            return new DueOn(plan);
        }

        /**
         * Only where {@code due} is from the one value to the other, both included.
         */
        public DueOn dueBetween(LocalDate from, LocalDate to) {
            return with(plan().between(from, to));
        }

        /**
         * Only where {@code due} is the value or greater.
         */
        public DueOn dueAtLeast(LocalDate from) {
            return with(plan().atLeast(from));
        }

        /**
         * Only where {@code due} is the value or less.
         */
        public DueOn dueAtMost(LocalDate to) {
            return with(plan().atMost(to));
        }
    }

    /**
     * The query {@link Loans#ofReader}.
     */
    public static final class OfReader extends IndexQuery<Shelves.Loan, OfReader> {
        OfReader(QueryPlan<Shelves.Loan> plan) {
            super(plan);
        }

        @Override
        protected OfReader with(QueryPlan<Shelves.Loan> plan) {
            return new OfReader(plan);
        }
    }
}
