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
import java.util.UUID;
import javax.annotation.processing.Generated;
import library.catalogue.Shelves;

/**
 * The books of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class Books extends EntityTable<Shelves.Book> {
    Books(BoundTable table) {
        super(table, BookSchema.SCHEMA);
    }

    /**
     * The key of the book with these components.
     */
    public EntityKey<Shelves.Book> key(String branch, Shelves.Kind kind, UUID id) {
        return keyOf(branch, kind, id);
    }

    /**
     * The book, if there is one.
     */
    public Optional<Shelves.Book> get(String branch, Shelves.Kind kind, UUID id) {
        return get(key(branch, kind, id));
    }

    /**
     * A read of the book, to be refined before it is sent.
     */
    public Get<Shelves.Book> prepareGet(String branch, Shelves.Kind kind, UUID id) {
        return prepareGet(key(branch, kind, id));
    }

    /**
     * An update of the book, to be filled before it is sent.
     */
    public Update<Shelves.Book> update(String branch, Shelves.Kind kind, UUID id) {
        return update(key(branch, kind, id));
    }

    /**
     * Deletes the book, if there is one.
     */
    public void delete(String branch, Shelves.Kind kind, UUID id) {
        delete(key(branch, kind, id));
    }

    /**
     * A deletion of the book, to be refined before it is sent.
     */
    public Delete<Shelves.Book> prepareDelete(String branch, Shelves.Kind kind, UUID id) {
        return prepareDelete(key(branch, kind, id));
    }

    /**
     * The books with the partition key {@code branch#{branch}}, in the order of {@code kind}, then {@code id}.
     */
    public InBranch inBranch(String branch) {
        return new InBranch(query("inBranch", branch));
    }

    /**
     * The books with the partition key {@code year#{language}} of the index gsi2, in the order of {@code published}, then {@code branch}, then {@code id}.
     */
    public PublishedIn publishedIn(String language) {
        return new PublishedIn(query("publishedIn", language));
    }

    /**
     * The query {@link Books#inBranch}.
     */
    public static final class InBranch extends BaseTableQuery<Shelves.Book, InBranch> {
        InBranch(QuerySpec<Shelves.Book> spec) {
            super(spec);
        }

        @Override
        protected InBranch with(QuerySpec<Shelves.Book> spec) {
            return new InBranch(spec);
        }

        /**
         * Only where {@code kind} is this one, so that the next component of the sort key can be narrowed.
         */
        public InBranchKind kindIs(Shelves.Kind kind) {
            return new InBranchKind(spec().is(kind));
        }
    }

    /**
     * The query {@link InBranch#kindIs}.
     */
    public static final class InBranchKind extends BaseTableQuery<Shelves.Book, InBranchKind> {
        InBranchKind(QuerySpec<Shelves.Book> spec) {
            super(spec);
        }

        @Override
        protected InBranchKind with(QuerySpec<Shelves.Book> spec) {
            return new InBranchKind(spec);
        }

        /**
         * Only where {@code id} is from the one value to the other, both included.
         */
        public InBranchKind idBetween(UUID from, UUID to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code id} is the value or greater.
         */
        public InBranchKind idAtLeast(UUID from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code id} is the value or less.
         */
        public InBranchKind idAtMost(UUID to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code id} is greater than the value.
         */
        public InBranchKind idGreaterThan(UUID value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code id} is less than the value.
         */
        public InBranchKind idLessThan(UUID value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link Books#publishedIn}.
     */
    public static final class PublishedIn extends IndexQuery<Shelves.Book, PublishedIn> {
        PublishedIn(QuerySpec<Shelves.Book> spec) {
            super(spec);
        }

        @Override
        protected PublishedIn with(QuerySpec<Shelves.Book> spec) {
            return new PublishedIn(spec);
        }

        /**
         * Only where {@code published} is this one, so that the next component of the sort key can be narrowed.
         */
        public PublishedInPublished publishedIs(LocalDate published) {
            return new PublishedInPublished(spec().is(published));
        }

        /**
         * Only where {@code published} is from the one value to the other, both included.
         */
        public PublishedIn publishedBetween(LocalDate from, LocalDate to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code published} is the value or greater.
         */
        public PublishedIn publishedAtLeast(LocalDate from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code published} is the value or less.
         */
        public PublishedIn publishedAtMost(LocalDate to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code published} is greater than the value.
         */
        public PublishedIn publishedGreaterThan(LocalDate value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code published} is less than the value.
         */
        public PublishedIn publishedLessThan(LocalDate value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link PublishedIn#publishedIs}.
     */
    public static final class PublishedInPublished extends IndexQuery<Shelves.Book, PublishedInPublished> {
        PublishedInPublished(QuerySpec<Shelves.Book> spec) {
            super(spec);
        }

        @Override
        protected PublishedInPublished with(QuerySpec<Shelves.Book> spec) {
            return new PublishedInPublished(spec);
        }

        /**
         * Only where {@code branch} is this one, so that the next component of the sort key can be narrowed.
         */
        public PublishedInPublishedBranch branchIs(String branch) {
            return new PublishedInPublishedBranch(spec().is(branch));
        }

        /**
         * Only where {@code branch} begins with the text.
         */
        public PublishedInPublished branchBeginsWith(String prefix) {
            return with(spec().beginsWith(prefix));
        }

        /**
         * Only where {@code branch} is from the one value to the other, both included.
         */
        public PublishedInPublished branchBetween(String from, String to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code branch} is the value or greater.
         */
        public PublishedInPublished branchAtLeast(String from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code branch} is the value or less.
         */
        public PublishedInPublished branchAtMost(String to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code branch} is greater than the value.
         */
        public PublishedInPublished branchGreaterThan(String value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code branch} is less than the value.
         */
        public PublishedInPublished branchLessThan(String value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link PublishedInPublished#branchIs}.
     */
    public static final class PublishedInPublishedBranch extends IndexQuery<Shelves.Book, PublishedInPublishedBranch> {
        PublishedInPublishedBranch(QuerySpec<Shelves.Book> spec) {
            super(spec);
        }

        @Override
        protected PublishedInPublishedBranch with(QuerySpec<Shelves.Book> spec) {
            return new PublishedInPublishedBranch(spec);
        }

        /**
         * Only where {@code id} is from the one value to the other, both included.
         */
        public PublishedInPublishedBranch idBetween(UUID from, UUID to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code id} is the value or greater.
         */
        public PublishedInPublishedBranch idAtLeast(UUID from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code id} is the value or less.
         */
        public PublishedInPublishedBranch idAtMost(UUID to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code id} is greater than the value.
         */
        public PublishedInPublishedBranch idGreaterThan(UUID value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code id} is less than the value.
         */
        public PublishedInPublishedBranch idLessThan(UUID value) {
            return with(spec().lessThan(value));
        }
    }
}
