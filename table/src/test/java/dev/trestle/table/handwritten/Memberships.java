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
import java.util.Optional;

/** The memberships of the table. */
public final class Memberships extends EntityTable<Membership> {

    Memberships(BoundTable table) {
        super(table, MembershipSchema.SCHEMA);
    }

    public EntityKey<Membership> key(String email, String company) {
        return keyOf(email, company);
    }

    public Optional<Membership> get(String email, String company) {
        return get(key(email, company));
    }

    public Get<Membership> prepareGet(String email, String company) {
        return prepareGet(key(email, company));
    }

    public Update<Membership> update(String email, String company) {
        return update(key(email, company));
    }

    public void delete(String email, String company) {
        delete(key(email, company));
    }

    public Delete<Membership> prepareDelete(String email, String company) {
        return prepareDelete(key(email, company));
    }

    /** The memberships with the partition key {@code member#{email}}, in the order of {@code company}. */
    public InEmail inEmail(String email) {
        return new InEmail(query("inEmail", email));
    }

    /** The memberships with the partition key {@code members#{company}} of the index gsi1, in the order of {@code email}. */
    public OfCompany ofCompany(String company) {
        return new OfCompany(query("ofCompany", company));
    }

    /** The query {@link Memberships#inEmail}. */
    public static final class InEmail extends BaseTableQuery<Membership, InEmail> {

        InEmail(QuerySpec<Membership> spec) {
            super(spec);
        }

        @Override
        protected InEmail with(QuerySpec<Membership> spec) {
            return new InEmail(spec);
        }

        public InEmail companyBeginsWith(String prefix) {
            return with(spec().beginsWith(prefix));
        }

        public InEmail companyBetween(String from, String to) {
            return with(spec().between(from, to));
        }

        public InEmail companyAtLeast(String from) {
            return with(spec().atLeast(from));
        }

        public InEmail companyAtMost(String to) {
            return with(spec().atMost(to));
        }
    }

    /** The query {@link Memberships#ofCompany}. */
    public static final class OfCompany extends IndexQuery<Membership, OfCompany> {

        OfCompany(QuerySpec<Membership> spec) {
            super(spec);
        }

        @Override
        protected OfCompany with(QuerySpec<Membership> spec) {
            return new OfCompany(spec);
        }

        public OfCompany emailBeginsWith(String prefix) {
            return with(spec().beginsWith(prefix));
        }

        public OfCompany emailBetween(String from, String to) {
            return with(spec().between(from, to));
        }

        public OfCompany emailAtLeast(String from) {
            return with(spec().atLeast(from));
        }

        public OfCompany emailAtMost(String to) {
            return with(spec().atMost(to));
        }
    }
}
