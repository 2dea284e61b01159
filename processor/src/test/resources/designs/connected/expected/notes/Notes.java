package notes;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.query.BaseTableQuery;
import dev.trestle.table.query.Get;
import dev.trestle.table.query.QuerySpec;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.Update;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The notes of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class Notes extends EntityTable<Notebook.Note> {
    Notes(BoundTable table) {
        super(table, NoteSchema.SCHEMA);
    }

    /**
     * The key of the note with these components.
     */
    public EntityKey<Notebook.Note> key(String title) {
        return keyOf(title);
    }

    /**
     * The note, if there is one.
     */
    public Optional<Notebook.Note> get(String title) {
        return get(key(title));
    }

    /**
     * A read of the note, to be refined before it is sent.
     */
    public Get<Notebook.Note> prepareGet(String title) {
        return prepareGet(key(title));
    }

    /**
     * An update of the note, to be filled before it is sent.
     */
    public Update<Notebook.Note> update(String title) {
        return update(key(title));
    }

    /**
     * Deletes the note, if there is one.
     */
    public void delete(String title) {
        delete(key(title));
    }

    /**
     * A deletion of the note, to be refined before it is sent.
     */
    public Delete<Notebook.Note> prepareDelete(String title) {
        return prepareDelete(key(title));
    }

    /**
     * The notes with the partition key {@code *&#47;&#92;u002f}, in the order of {@code title}.
     */
    public All all() {
        return new All(query("all"));
    }

    /**
     * The query {@link Notes#all}.
     */
    public static final class All extends BaseTableQuery<Notebook.Note, All> {
        All(QuerySpec<Notebook.Note> spec) {
            super(spec);
        }

        @Override
        protected All with(QuerySpec<Notebook.Note> spec) {
            return new All(spec);
        }

        /**
         * Only where {@code title} begins with the text.
         */
        public All titleBeginsWith(String prefix) {
            return with(spec().beginsWith(prefix));
        }

        /**
         * Only where {@code title} is from the one value to the other, both included.
         */
        public All titleBetween(String from, String to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code title} is the value or greater.
         */
        public All titleAtLeast(String from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code title} is the value or less.
         */
        public All titleAtMost(String to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code title} is greater than the value.
         */
        public All titleGreaterThan(String value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code title} is less than the value.
         */
        public All titleLessThan(String value) {
            return with(spec().lessThan(value));
        }
    }
}
