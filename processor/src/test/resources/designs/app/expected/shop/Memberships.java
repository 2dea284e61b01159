package shop;

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
 * The memberships of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class Memberships extends EntityTable<Membership> {
    Memberships(BoundTable table) {
        super(table, MembershipSchema.SCHEMA);
    }

    /**
     * The key of the membership with these components.
     */
    public EntityKey<Membership> key(String email, String company) {
        return keyOf(email, company);
    }

    /**
     * The membership, if there is one.
     */
    public Optional<Membership> get(String email, String company) {
        return get(key(email, company));
    }

    /**
     * A read of the membership, to be refined before it is sent.
     */
    public Get<Membership> prepareGet(String email, String company) {
        return prepareGet(key(email, company));
    }

    /**
     * An update of the membership, to be filled before it is sent.
     */
    public Update<Membership> update(String email, String company) {
        return update(key(email, company));
    }

    /**
     * Deletes the membership, if there is one.
     */
    public void delete(String email, String company) {
        delete(key(email, company));
    }

    /**
     * A deletion of the membership, to be refined before it is sent.
     */
    public Delete<Membership> prepareDelete(String email, String company) {
        return prepareDelete(key(email, company));
    }

    /**
     * The memberships with the partition key {@code member#{email}}, in the order of {@code company}.
     */
    public InEmail inEmail(String email) {
        return new InEmail(query("inEmail", email));
    }

    /**
     * The memberships with the partition key {@code members#{company}} of the index gsi1, in the order of {@code email}.
     */
    public OfCompany ofCompany(String company) {
        return new OfCompany(query("ofCompany", company));
    }

    /**
     * The query {@link Memberships#inEmail}.
     */
    public static final class InEmail extends BaseTableQuery<Membership, InEmail> {
        InEmail(QuerySpec<Membership> spec) {
            super(spec);
        }

        @Override
        protected InEmail with(QuerySpec<Membership> spec) {
            return new InEmail(spec);
        }

        /**
         * Only where {@code company} begins with the text.
         */
        public InEmail companyBeginsWith(String prefix) {
            return with(spec().beginsWith(prefix));
        }

        /**
         * Only where {@code company} is from the one value to the other, both included.
         */
        public InEmail companyBetween(String from, String to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code company} is the value or greater.
         */
        public InEmail companyAtLeast(String from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code company} is the value or less.
         */
        public InEmail companyAtMost(String to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code company} is greater than the value.
         */
        public InEmail companyGreaterThan(String value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code company} is less than the value.
         */
        public InEmail companyLessThan(String value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link Memberships#ofCompany}.
     */
    public static final class OfCompany extends IndexQuery<Membership, OfCompany> {
        OfCompany(QuerySpec<Membership> spec) {
            super(spec);
        }

        @Override
        protected OfCompany with(QuerySpec<Membership> spec) {
            return new OfCompany(spec);
        }

        /**
         * Only where {@code email} begins with the text.
         */
        public OfCompany emailBeginsWith(String prefix) {
            return with(spec().beginsWith(prefix));
        }

        /**
         * Only where {@code email} is from the one value to the other, both included.
         */
        public OfCompany emailBetween(String from, String to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code email} is the value or greater.
         */
        public OfCompany emailAtLeast(String from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code email} is the value or less.
         */
        public OfCompany emailAtMost(String to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code email} is greater than the value.
         */
        public OfCompany emailGreaterThan(String value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code email} is less than the value.
         */
        public OfCompany emailLessThan(String value) {
            return with(spec().lessThan(value));
        }
    }
}
