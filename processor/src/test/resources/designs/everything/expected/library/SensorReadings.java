package library;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.entity.EntityTable;
import dev.trestle.table.query.BaseTableQuery;
import dev.trestle.table.query.Get;
import dev.trestle.table.query.QuerySpec;
import dev.trestle.table.schema.EntityKey;
import dev.trestle.table.write.Delete;
import dev.trestle.table.write.Update;
import java.util.Optional;
import java.util.UUID;
import javax.annotation.processing.Generated;

/**
 * The sensor readings of the table. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class SensorReadings extends EntityTable<Sensor> {
    SensorReadings(BoundTable table) {
        super(table, SensorSchema.SCHEMA);
    }

    /**
     * The key of the sensor with these components.
     */
    public EntityKey<Sensor> key(int floor, long number, UUID id) {
        return keyOf(floor, number, id);
    }

    /**
     * The sensor, if there is one.
     */
    public Optional<Sensor> get(int floor, long number, UUID id) {
        return get(key(floor, number, id));
    }

    /**
     * A read of the sensor, to be refined before it is sent.
     */
    public Get<Sensor> prepareGet(int floor, long number, UUID id) {
        return prepareGet(key(floor, number, id));
    }

    /**
     * An update of the sensor, to be filled before it is sent.
     */
    public Update<Sensor> update(int floor, long number, UUID id) {
        return update(key(floor, number, id));
    }

    /**
     * Deletes the sensor, if there is one.
     */
    public void delete(int floor, long number, UUID id) {
        delete(key(floor, number, id));
    }

    /**
     * A deletion of the sensor, to be refined before it is sent.
     */
    public Delete<Sensor> prepareDelete(int floor, long number, UUID id) {
        return prepareDelete(key(floor, number, id));
    }

    /**
     * The sensor readings with the partition key {@code sensor#{floor}#{number}}, in the order of {@code id}.
     */
    public InFloorAndNumber inFloorAndNumber(int floor, long number) {
        return new InFloorAndNumber(query("inFloorAndNumber", floor, number));
    }

    /**
     * The query {@link SensorReadings#inFloorAndNumber}.
     */
    public static final class InFloorAndNumber extends BaseTableQuery<Sensor, InFloorAndNumber> {
        InFloorAndNumber(QuerySpec<Sensor> spec) {
            super(spec);
        }

        @Override
        protected InFloorAndNumber with(QuerySpec<Sensor> spec) {
            return new InFloorAndNumber(spec);
        }

        /**
         * Only where {@code id} is from the one value to the other, both included.
         */
        public InFloorAndNumber idBetween(UUID from, UUID to) {
            return with(spec().between(from, to));
        }

        /**
         * Only where {@code id} is the value or greater.
         */
        public InFloorAndNumber idAtLeast(UUID from) {
            return with(spec().atLeast(from));
        }

        /**
         * Only where {@code id} is the value or less.
         */
        public InFloorAndNumber idAtMost(UUID to) {
            return with(spec().atMost(to));
        }

        /**
         * Only where {@code id} is greater than the value.
         */
        public InFloorAndNumber idGreaterThan(UUID value) {
            return with(spec().greaterThan(value));
        }

        /**
         * Only where {@code id} is less than the value.
         */
        public InFloorAndNumber idLessThan(UUID value) {
            return with(spec().lessThan(value));
        }
    }
}
