package library;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.EntitySchema;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * How a {@link Sensor} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class SensorSchema implements RecordMapping<Sensor> {
    static final EntitySchema<Sensor> SCHEMA = EntitySchema.of("sensor-v1", Sensor.class, new SensorSchema())
            .accessor("sensorReadings")
            .keyComponent("floor", KeyCodec.INT, Sensor::floor)
            .keyComponent("number", KeyCodec.LONG, Sensor::number)
            .keyComponent("id", KeyCodec.UUID, Sensor::id)
            .primaryKey("inFloorAndNumber", "sensor#{floor}#{number}", "{id}")
            .build();

    @Override
    public void write(Sensor sensor, AttributeWriter to) {
        to.put("floor", AttributeCodec.INT, sensor.floor());
        to.put("number", AttributeCodec.LONG, sensor.number());
        to.put("id", AttributeCodec.UUID, sensor.id());
        to.put("value", AttributeCodec.DOUBLE, sensor.value());
    }

    @Override
    public Sensor read(AttributeReader from) {
        return new Sensor(
                from.get("floor", AttributeCodec.INT),
                from.get("number", AttributeCodec.LONG),
                from.get("id", AttributeCodec.UUID),
                from.get("value", AttributeCodec.DOUBLE));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("floor", AttributeCodec.INT),
                DescribedAttribute.of("number", AttributeCodec.LONG),
                DescribedAttribute.of("id", AttributeCodec.UUID),
                DescribedAttribute.of("value", AttributeCodec.DOUBLE));
    }
}
