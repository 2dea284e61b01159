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
 * The users of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class Users extends EntityTable<User> {
    Users(BoundTable table) {
        super(table, UserSchema.SCHEMA);
    }

    /**
     * The key of the user with these components.
     */
    public EntityKey<User> key(String company, String email) {
        return keyOf(company, email);
    }

    /**
     * The user, if there is one.
     */
    public Optional<User> get(String company, String email) {
        return get(key(company, email));
    }

    /**
     * A read of the user, to be refined before it is sent.
     */
    public Get<User> prepareGet(String company, String email) {
        return prepareGet(key(company, email));
    }

    /**
     * An update of the user, to be filled before it is sent.
     */
    public Update<User> update(String company, String email) {
        return update(key(company, email));
    }

    /**
     * Deletes the user, if there is one.
     */
    public void delete(String company, String email) {
        delete(key(company, email));
    }

    /**
     * A deletion of the user, to be refined before it is sent.
     */
    public Delete<User> prepareDelete(String company, String email) {
        return prepareDelete(key(company, email));
    }

    /**
     * The users with the partition key {@code company#{company}}, in the order of {@code email}.
     */
    public InCompany inCompany(String company) {
        return new InCompany(query("inCompany", company));
    }

    /**
     * The users with the partition key {@code user#{email}} of the index gsi1, in the order of {@code company}.
     */
    public ByEmail byEmail(String email) {
        return new ByEmail(query("byEmail", email));
    }

    /**
     * The query {@link Users#inCompany}.
     */
    public static final class InCompany extends BaseTableQuery<User, InCompany> {
        InCompany(QuerySpec<User> spec) {
            super(spec);
        }

        @Override
        protected InCompany with(QuerySpec<User> spec) {
            return new InCompany(spec);
        }

        /**
         * Only where {@code email} begins with the text.
         */
        public InCompany emailBeginsWith(String prefix) {
            return with(spec().beginsWith(prefix));
        }

        /**
         * Only where {@code email} is from the one value to the other, both included.
         */
        public InCompany emailBetween(String from, String to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code email} is the value or greater.
         */
        public InCompany emailAtLeast(String from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code email} is the value or less.
         */
        public InCompany emailAtMost(String to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code email} is greater than the value.
         */
        public InCompany emailGreaterThan(String value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code email} is less than the value.
         */
        public InCompany emailLessThan(String value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link Users#byEmail}.
     */
    public static final class ByEmail extends IndexQuery<User, ByEmail> {
        ByEmail(QuerySpec<User> spec) {
            super(spec);
        }

        @Override
        protected ByEmail with(QuerySpec<User> spec) {
            return new ByEmail(spec);
        }

        /**
         * Only where {@code company} begins with the text.
         */
        public ByEmail companyBeginsWith(String prefix) {
            return with(spec().beginsWith(prefix));
        }

        /**
         * Only where {@code company} is from the one value to the other, both included.
         */
        public ByEmail companyBetween(String from, String to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code company} is the value or greater.
         */
        public ByEmail companyAtLeast(String from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code company} is the value or less.
         */
        public ByEmail companyAtMost(String to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code company} is greater than the value.
         */
        public ByEmail companyGreaterThan(String value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code company} is less than the value.
         */
        public ByEmail companyLessThan(String value) {
            return with(spec().lessThan(value));
        }
    }
}
