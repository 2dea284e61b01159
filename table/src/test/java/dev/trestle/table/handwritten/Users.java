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

/** The users of the table. */
public final class Users extends EntityTable<User> {

    Users(BoundTable table) {
        super(table, UserSchema.SCHEMA);
    }

    public EntityKey<User> key(String company, String email) {
        return keyOf(company, email);
    }

    public Optional<User> get(String company, String email) {
        return get(key(company, email));
    }

    public Get<User> prepareGet(String company, String email) {
        return prepareGet(key(company, email));
    }

    public Update<User> update(String company, String email) {
        return update(key(company, email));
    }

    public void delete(String company, String email) {
        delete(key(company, email));
    }

    public Delete<User> prepareDelete(String company, String email) {
        return prepareDelete(key(company, email));
    }

    /** The users with the partition key {@code company#{company}}, in the order of {@code email}. */
    public InCompany inCompany(String company) {
        return new InCompany(query("inCompany", company));
    }

    /** The users with the partition key {@code user#{email}} of the index gsi1, in the order of {@code company}. */
    public ByEmail byEmail(String email) {
        return new ByEmail(query("byEmail", email));
    }

    /** The query {@link Users#inCompany}. */
    public static final class InCompany extends BaseTableQuery<User, InCompany> {

        InCompany(QuerySpec<User> spec) {
            super(spec);
        }

        @Override
        protected InCompany with(QuerySpec<User> spec) {
            return new InCompany(spec);
        }

        public InCompany emailBeginsWith(String prefix) {
            return with(spec().beginsWith(prefix));
        }

        public InCompany emailBetween(String from, String to) {
            return with(spec().between(from, to));
        }

        public InCompany emailAtLeast(String from) {
            return with(spec().atLeast(from));
        }

        public InCompany emailAtMost(String to) {
            return with(spec().atMost(to));
        }
    }

    /** The query {@link Users#byEmail}. */
    public static final class ByEmail extends IndexQuery<User, ByEmail> {

        ByEmail(QuerySpec<User> spec) {
            super(spec);
        }

        @Override
        protected ByEmail with(QuerySpec<User> spec) {
            return new ByEmail(spec);
        }

        public ByEmail companyBeginsWith(String prefix) {
            return with(spec().beginsWith(prefix));
        }

        public ByEmail companyBetween(String from, String to) {
            return with(spec().between(from, to));
        }

        public ByEmail companyAtLeast(String from) {
            return with(spec().atLeast(from));
        }

        public ByEmail companyAtMost(String to) {
            return with(spec().atMost(to));
        }
    }
}
