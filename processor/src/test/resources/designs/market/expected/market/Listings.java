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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The listings of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class Listings extends EntityTable<Listing> {
    Listings(BoundTable table) {
        super(table, ListingSchema.SCHEMA);
    }

    /**
     * The key of the listing with these components.
     */
    public EntityKey<Listing> key(String tenant, BigDecimal price, long number) {
        return keyOf(tenant, price, number);
    }

    /**
     * The listing, if there is one.
     */
    public Optional<Listing> get(String tenant, BigDecimal price, long number) {
        return get(key(tenant, price, number));
    }

    /**
     * A read of the listing, to be refined before it is sent.
     */
    public Get<Listing> prepareGet(String tenant, BigDecimal price, long number) {
        return prepareGet(key(tenant, price, number));
    }

    /**
     * An update of the listing, to be filled before it is sent.
     */
    public Update<Listing> update(String tenant, BigDecimal price, long number) {
        return update(key(tenant, price, number));
    }

    /**
     * Deletes the listing, if there is one.
     */
    public void delete(String tenant, BigDecimal price, long number) {
        delete(key(tenant, price, number));
    }

    /**
     * A deletion of the listing, to be refined before it is sent.
     */
    public Delete<Listing> prepareDelete(String tenant, BigDecimal price, long number) {
        return prepareDelete(key(tenant, price, number));
    }

    /**
     * The listings with the partition key {@code tenant#{tenant}}, in the order of {@code price}, then {@code number}.
     */
    public InTenant inTenant(String tenant) {
        return new InTenant(query("inTenant", tenant));
    }

    /**
     * The listings with the partition key {@code title#{titleInLowerCase}} of the index gsi1, in the order of {@code lasting}, then {@code number}.
     */
    public Titled titled(String titleInLowerCase) {
        return new Titled(query("titled", titleInLowerCase));
    }

    /**
     * The listings with the partition key {@code tenant, state} of the index by-state, in the order of {@code listedAt}, then {@code number}.
     */
    public InState inState(String tenant, Listing.State state) {
        return new InState(query("inState", tenant, state));
    }

    /**
     * The query {@link Listings#inTenant}.
     */
    public static final class InTenant extends BaseTableQuery<Listing, InTenant> {
        InTenant(QuerySpec<Listing> spec) {
            super(spec);
        }

        @Override
        protected InTenant with(QuerySpec<Listing> spec) {
            return new InTenant(spec);
        }

        /**
         * Only where {@code price} is this one, so that the next component of the sort key can be narrowed.
         */
        public InTenantPrice priceIs(BigDecimal price) {
            return new InTenantPrice(spec().is(price));
        }

        /**
         * Only where {@code price} is from the one value to the other, both included.
         */
        public InTenant priceBetween(BigDecimal from, BigDecimal to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code price} is the value or greater.
         */
        public InTenant priceAtLeast(BigDecimal from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code price} is the value or less.
         */
        public InTenant priceAtMost(BigDecimal to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code price} is greater than the value.
         */
        public InTenant priceGreaterThan(BigDecimal value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code price} is less than the value.
         */
        public InTenant priceLessThan(BigDecimal value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link InTenant#priceIs}.
     */
    public static final class InTenantPrice extends BaseTableQuery<Listing, InTenantPrice> {
        InTenantPrice(QuerySpec<Listing> spec) {
            super(spec);
        }

        @Override
        protected InTenantPrice with(QuerySpec<Listing> spec) {
            return new InTenantPrice(spec);
        }

        /**
         * Only where {@code number} is from the one value to the other, both included.
         */
        public InTenantPrice numberBetween(long from, long to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code number} is the value or greater.
         */
        public InTenantPrice numberAtLeast(long from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code number} is the value or less.
         */
        public InTenantPrice numberAtMost(long to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code number} is greater than the value.
         */
        public InTenantPrice numberGreaterThan(long value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code number} is less than the value.
         */
        public InTenantPrice numberLessThan(long value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link Listings#titled}.
     */
    public static final class Titled extends IndexQuery<Listing, Titled> {
        Titled(QuerySpec<Listing> spec) {
            super(spec);
        }

        @Override
        protected Titled with(QuerySpec<Listing> spec) {
            return new Titled(spec);
        }

        /**
         * Only where {@code lasting} is this one, so that the next component of the sort key can be narrowed.
         */
        public TitledLasting lastingIs(Duration lasting) {
            return new TitledLasting(spec().is(lasting));
        }

        /**
         * Only where {@code lasting} is from the one value to the other, both included.
         */
        public Titled lastingBetween(Duration from, Duration to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code lasting} is the value or greater.
         */
        public Titled lastingAtLeast(Duration from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code lasting} is the value or less.
         */
        public Titled lastingAtMost(Duration to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code lasting} is greater than the value.
         */
        public Titled lastingGreaterThan(Duration value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code lasting} is less than the value.
         */
        public Titled lastingLessThan(Duration value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link Titled#lastingIs}.
     */
    public static final class TitledLasting extends IndexQuery<Listing, TitledLasting> {
        TitledLasting(QuerySpec<Listing> spec) {
            super(spec);
        }

        @Override
        protected TitledLasting with(QuerySpec<Listing> spec) {
            return new TitledLasting(spec);
        }

        /**
         * Only where {@code number} is from the one value to the other, both included.
         */
        public TitledLasting numberBetween(long from, long to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code number} is the value or greater.
         */
        public TitledLasting numberAtLeast(long from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code number} is the value or less.
         */
        public TitledLasting numberAtMost(long to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code number} is greater than the value.
         */
        public TitledLasting numberGreaterThan(long value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code number} is less than the value.
         */
        public TitledLasting numberLessThan(long value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link Listings#inState}.
     */
    public static final class InState extends IndexQuery<Listing, InState> {
        InState(QuerySpec<Listing> spec) {
            super(spec);
        }

        @Override
        protected InState with(QuerySpec<Listing> spec) {
            return new InState(spec);
        }

        /**
         * Only where {@code listedAt} is this one, so that the next component of the sort key can be narrowed.
         */
        public InStateListedAt listedAtIs(Instant listedAt) {
            return new InStateListedAt(spec().is(listedAt));
        }

        /**
         * Only where {@code listedAt} is from the one value to the other, both included.
         */
        public InState listedAtBetween(Instant from, Instant to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code listedAt} is the value or greater.
         */
        public InState listedAtAtLeast(Instant from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code listedAt} is the value or less.
         */
        public InState listedAtAtMost(Instant to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code listedAt} is greater than the value.
         */
        public InState listedAtGreaterThan(Instant value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code listedAt} is less than the value.
         */
        public InState listedAtLessThan(Instant value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link InState#listedAtIs}.
     */
    public static final class InStateListedAt extends IndexQuery<Listing, InStateListedAt> {
        InStateListedAt(QuerySpec<Listing> spec) {
            super(spec);
        }

        @Override
        protected InStateListedAt with(QuerySpec<Listing> spec) {
            return new InStateListedAt(spec);
        }

        /**
         * Only where {@code number} is from the one value to the other, both included.
         */
        public InStateListedAt numberBetween(long from, long to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code number} is the value or greater.
         */
        public InStateListedAt numberAtLeast(long from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code number} is the value or less.
         */
        public InStateListedAt numberAtMost(long to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code number} is greater than the value.
         */
        public InStateListedAt numberGreaterThan(long value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code number} is less than the value.
         */
        public InStateListedAt numberLessThan(long value) {
            return with(spec().lessThan(value));
        }
    }
}
