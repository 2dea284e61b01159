package pricing;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.query.BaseTableQuery;
import dev.trestle.table.query.Get;
import dev.trestle.table.query.QuerySpec;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.Update;
import java.lang.String;
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The overrides of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class Overrides extends EntityTable<Override> {
    Overrides(BoundTable table) {
        super(table, OverrideSchema.SCHEMA);
    }

    /**
     * The key of the override with these components.
     */
    public EntityKey<Override> key(String product, String region) {
        return keyOf(product, region);
    }

    /**
     * The override, if there is one.
     */
    public Optional<Override> get(String product, String region) {
        return get(key(product, region));
    }

    /**
     * A read of the override, to be refined before it is sent.
     */
    public Get<Override> prepareGet(String product, String region) {
        return prepareGet(key(product, region));
    }

    /**
     * An update of the override, to be filled before it is sent.
     */
    public Update<Override> update(String product, String region) {
        return update(key(product, region));
    }

    /**
     * Deletes the override, if there is one.
     */
    public void delete(String product, String region) {
        delete(key(product, region));
    }

    /**
     * A deletion of the override, to be refined before it is sent.
     */
    public Delete<Override> prepareDelete(String product, String region) {
        return prepareDelete(key(product, region));
    }

    /**
     * The overrides with the partition key {@code product#{product}}, in the order of {@code region}.
     */
    public InProduct inProduct(String product) {
        return new InProduct(query("inProduct", product));
    }

    /**
     * The query {@link Overrides#inProduct}.
     */
    public static final class InProduct extends BaseTableQuery<Override, InProduct> {
        InProduct(QuerySpec<Override> spec) {
            super(spec);
        }

        @java.lang.Override
        protected InProduct with(QuerySpec<Override> spec) {
            return new InProduct(spec);
        }

        /**
         * Only where {@code region} begins with the text.
         */
        public InProduct regionBeginsWith(String prefix) {
            return with(spec().beginsWith(prefix));
        }

        /**
         * Only where {@code region} is from the one value to the other, both included.
         */
        public InProduct regionBetween(String from, String to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code region} is the value or greater.
         */
        public InProduct regionAtLeast(String from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code region} is the value or less.
         */
        public InProduct regionAtMost(String to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code region} is greater than the value.
         */
        public InProduct regionGreaterThan(String value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code region} is less than the value.
         */
        public InProduct regionLessThan(String value) {
            return with(spec().lessThan(value));
        }
    }
}
