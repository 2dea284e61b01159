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
        InBranch(QueryPlan<Shelves.Book> plan) {
            super(plan);
        }

        @Override
        protected InBranch with(QueryPlan<Shelves.Book> plan) {
            return new InBranch(plan);
        }

        /**
         * Only where {@code kind} is the value.
         */
        public InBranchWithKind kindIs(Shelves.Kind value) {
            return new InBranchWithKind(plan().is(value));
        }
    }

    /**
     * The query {@link Books#inBranch} where {@code kind} is given.
     */
    public static final class InBranchWithKind extends BaseTableQuery<Shelves.Book, InBranchWithKind> {
        InBranchWithKind(QueryPlan<Shelves.Book> plan) {
            super(plan);
        }

        @Override
        protected InBranchWithKind with(QueryPlan<Shelves.Book> plan) {
            return new InBranchWithKind(plan);
        }

        /**
         * Only where {@code id} is the value.
         */
        public InBranchWithKindAndId idIs(UUID value) {
            return new InBranchWithKindAndId(plan().is(value));
        }
    }

    /**
     * The query {@link Books#inBranch} where {@code id} is given.
     */
    public static final class InBranchWithKindAndId extends BaseTableQuery<Shelves.Book, InBranchWithKindAndId> {
        InBranchWithKindAndId(QueryPlan<Shelves.Book> plan) {
            super(plan);
        }

        @Override
        protected InBranchWithKindAndId with(QueryPlan<Shelves.Book> plan) {
            return new InBranchWithKindAndId(plan);
        }
    }

    /**
     * The query {@link Books#publishedIn}.
     */
    public static final class PublishedIn extends IndexQuery<Shelves.Book, PublishedIn> {
        PublishedIn(QueryPlan<Shelves.Book> plan) {
            super(plan);
        }

        @Override
        protected PublishedIn with(QueryPlan<Shelves.Book> plan) {
            return new PublishedIn(plan);
        }

        /**
         * Only where {@code published} is the value.
         */
        public PublishedInWithPublished publishedIs(LocalDate value) {
            return new PublishedInWithPublished(plan().is(value));
        }

        /**
         * Only where {@code published} is from the one value to the other, both included.
         */
        public PublishedIn publishedBetween(LocalDate from, LocalDate to) {
            return with(plan().between(from, to));
        }

        /**
         * Only where {@code published} is the value or greater.
         */
        public PublishedIn publishedAtLeast(LocalDate from) {
            return with(plan().atLeast(from));
        }

        /**
         * Only where {@code published} is the value or less.
         */
        public PublishedIn publishedAtMost(LocalDate to) {
            return with(plan().atMost(to));
        }
    }

    /**
     * The query {@link Books#publishedIn} where {@code published} is given.
     */
    public static final class PublishedInWithPublished extends IndexQuery<Shelves.Book, PublishedInWithPublished> {
        PublishedInWithPublished(QueryPlan<Shelves.Book> plan) {
            super(plan);
        }

        @Override
        protected PublishedInWithPublished with(QueryPlan<Shelves.Book> plan) {
            return new PublishedInWithPublished(plan);
        }

        /**
         * Only where {@code branch} is the value.
         */
        public PublishedInWithPublishedAndBranch branchIs(String value) {
            return new PublishedInWithPublishedAndBranch(plan().is(value));
        }

        /**
         * Only where {@code branch} begins with the text.
         */
        public PublishedInWithPublished branchBeginsWith(String prefix) {
            return with(plan().beginsWith(prefix));
        }

        /**
         * Only where {@code branch} is from the one value to the other, both included.
         */
        public PublishedInWithPublished branchBetween(String from, String to) {
            return with(plan().between(from, to));
        }

        /**
         * Only where {@code branch} is the value or greater.
         */
        public PublishedInWithPublished branchAtLeast(String from) {
            return with(plan().atLeast(from));
        }

        /**
         * Only where {@code branch} is the value or less.
         */
        public PublishedInWithPublished branchAtMost(String to) {
            return with(plan().atMost(to));
        }
    }

    /**
     * The query {@link Books#publishedIn} where {@code branch} is given.
     */
    public static final class PublishedInWithPublishedAndBranch extends IndexQuery<Shelves.Book, PublishedInWithPublishedAndBranch> {
        PublishedInWithPublishedAndBranch(QueryPlan<Shelves.Book> plan) {
            super(plan);
        }

        @Override
        protected PublishedInWithPublishedAndBranch with(QueryPlan<Shelves.Book> plan) {
            return new PublishedInWithPublishedAndBranch(plan);
        }

        /**
         * Only where {@code id} is the value.
         */
        public PublishedInWithPublishedAndBranchAndId idIs(UUID value) {
            return new PublishedInWithPublishedAndBranchAndId(plan().is(value));
        }
    }

    /**
     * The query {@link Books#publishedIn} where {@code id} is given.
     */
    public static final class PublishedInWithPublishedAndBranchAndId extends IndexQuery<Shelves.Book, PublishedInWithPublishedAndBranchAndId> {
        PublishedInWithPublishedAndBranchAndId(QueryPlan<Shelves.Book> plan) {
            super(plan);
        }

        @Override
        protected PublishedInWithPublishedAndBranchAndId with(QueryPlan<Shelves.Book> plan) {
            return new PublishedInWithPublishedAndBranchAndId(plan);
        }
    }
}
