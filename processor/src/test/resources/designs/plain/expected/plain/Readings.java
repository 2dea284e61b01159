package plain;

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
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * The readings of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class Readings extends EntityTable<Plain.Reading> {
    Readings(BoundTable table) {
        super(table, ReadingSchema.SCHEMA);
    }

    /**
     * The key of the reading with these components.
     */
    public EntityKey<Plain.Reading> key(long sensor, int minute) {
        return keyOf(sensor, minute);
    }

    /**
     * The reading, if there is one.
     */
    public Optional<Plain.Reading> get(long sensor, int minute) {
        return get(key(sensor, minute));
    }

    /**
     * A read of the reading, to be refined before it is sent.
     */
    public Get<Plain.Reading> prepareGet(long sensor, int minute) {
        return prepareGet(key(sensor, minute));
    }

    /**
     * An update of the reading, to be filled before it is sent.
     */
    public Update<Plain.Reading> update(long sensor, int minute) {
        return update(key(sensor, minute));
    }

    /**
     * Deletes the reading, if there is one.
     */
    public void delete(long sensor, int minute) {
        delete(key(sensor, minute));
    }

    /**
     * A deletion of the reading, to be refined before it is sent.
     */
    public Delete<Plain.Reading> prepareDelete(long sensor, int minute) {
        return prepareDelete(key(sensor, minute));
    }

    /**
     * The readings with the partition key {@code {sensor}}, in the order of {@code minute}.
     */
    public InSensor inSensor(long sensor) {
        return new InSensor(query("inSensor", sensor));
    }

    /**
     * The readings with the partition key {@code sensor} of the index by-value, in the order of {@code value}.
     */
    public ByValue byValue(long sensor) {
        return new ByValue(query("byValue", sensor));
    }

    /**
     * The query {@link Readings#inSensor}.
     */
    public static final class InSensor extends BaseTableQuery<Plain.Reading, InSensor> {
        InSensor(QuerySpec<Plain.Reading> spec) {
            super(spec);
        }

        @Override
        protected InSensor with(QuerySpec<Plain.Reading> spec) {
            return new InSensor(spec);
        }

        /**
         * Only where {@code minute} is from the one value to the other, both included.
         */
        public InSensor minuteBetween(int from, int to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code minute} is the value or greater.
         */
        public InSensor minuteAtLeast(int from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code minute} is the value or less.
         */
        public InSensor minuteAtMost(int to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code minute} is greater than the value.
         */
        public InSensor minuteGreaterThan(int value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code minute} is less than the value.
         */
        public InSensor minuteLessThan(int value) {
            return with(spec().lessThan(value));
        }
    }

    /**
     * The query {@link Readings#byValue}.
     */
    public static final class ByValue extends IndexQuery<Plain.Reading, ByValue> {
        ByValue(QuerySpec<Plain.Reading> spec) {
            super(spec);
        }

        @Override
        protected ByValue with(QuerySpec<Plain.Reading> spec) {
            return new ByValue(spec);
        }

        /**
         * Only where {@code value} is from the one value to the other, both included.
         */
        public ByValue valueBetween(BigDecimal from, BigDecimal to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code value} is the value or greater.
         */
        public ByValue valueAtLeast(BigDecimal from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code value} is the value or less.
         */
        public ByValue valueAtMost(BigDecimal to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code value} is greater than the value.
         */
        public ByValue valueGreaterThan(BigDecimal value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code value} is less than the value.
         */
        public ByValue valueLessThan(BigDecimal value) {
            return with(spec().lessThan(value));
        }
    }
}
