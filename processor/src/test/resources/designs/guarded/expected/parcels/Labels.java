package parcels;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.query.Get;
import dev.trestle.table.query.IndexQuery;
import dev.trestle.table.query.QuerySpec;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.Update;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The labels of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class Labels extends EntityTable<Depot.Label> {
    Labels(BoundTable table) {
        super(table, LabelSchema.SCHEMA);
    }

    /**
     * The key of the label with these components.
     */
    public EntityKey<Depot.Label> key(String id) {
        return keyOf(id);
    }

    /**
     * The label, if there is one.
     */
    public Optional<Depot.Label> get(String id) {
        return get(key(id));
    }

    /**
     * A read of the label, to be refined before it is sent.
     */
    public Get<Depot.Label> prepareGet(String id) {
        return prepareGet(key(id));
    }

    /**
     * An update of the label, to be filled before it is sent.
     */
    public Update<Depot.Label> update(String id) {
        return update(key(id));
    }

    /**
     * Deletes the label, if there is one.
     */
    public void delete(String id) {
        delete(key(id));
    }

    /**
     * A deletion of the label, to be refined before it is sent.
     */
    public Delete<Depot.Label> prepareDelete(String id) {
        return prepareDelete(key(id));
    }

    /**
     * The labels with the partition key {@code text#{upper}#{language}} of the index gsi2, in the order of {@code id}.
     */
    public ByText byText(String upper, String language) {
        return new ByText(query("byText", upper, language));
    }

    /**
     * The query {@link Labels#byText}.
     */
    public static final class ByText extends IndexQuery<Depot.Label, ByText> {
        ByText(QuerySpec<Depot.Label> spec) {
            super(spec);
        }

        @Override
        protected ByText with(QuerySpec<Depot.Label> spec) {
            return new ByText(spec);
        }

        /**
         * Only where {@code id} begins with the text.
         */
        public ByText idBeginsWith(String prefix) {
            return with(spec().beginsWith(prefix));
        }

        /**
         * Only where {@code id} is from the one value to the other, both included.
         */
        public ByText idBetween(String from, String to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code id} is the value or greater.
         */
        public ByText idAtLeast(String from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code id} is the value or less.
         */
        public ByText idAtMost(String to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code id} is greater than the value.
         */
        public ByText idGreaterThan(String value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code id} is less than the value.
         */
        public ByText idLessThan(String value) {
            return with(spec().lessThan(value));
        }
    }
}
