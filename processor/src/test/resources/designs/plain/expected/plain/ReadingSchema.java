package plain;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.schema.KeyAttribute;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * How a {@link Plain.Reading} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class ReadingSchema implements RecordMapping<Plain.Reading> {
    static final EntitySchema<Plain.Reading> SCHEMA = EntitySchema.of("Reading", Plain.Reading.class, new ReadingSchema())
            .accessor("readings")
            .keyComponent("sensor", KeyCodec.LONG, Plain.Reading::sensor)
            .keyComponent("minute", "at", KeyCodec.INT, Plain.Reading::minute)
            .primaryKey("inSensor", List.of(new KeyAttribute<>("sensor", "sensor", AttributeCodec.LONG), new KeyAttribute<>("minute", "at", AttributeCodec.INT)))
            .index("by-value", "byValue",
                    List.of(new KeyAttribute<>("sensor", "sensor", AttributeCodec.LONG)),
                    List.of(new KeyAttribute<>("value", "value", AttributeCodec.BIG_DECIMAL)))
            .build();

    @Override
    public void write(Plain.Reading reading, AttributeWriter to) {
        to.put("sensor", AttributeCodec.LONG, reading.sensor());
        to.put("at", AttributeCodec.INT, reading.minute());
        to.put("value", AttributeCodec.BIG_DECIMAL, reading.value());
    }

    @Override
    public Plain.Reading read(AttributeReader from) {
        return new Plain.Reading(
                from.get("sensor", AttributeCodec.LONG),
                from.get("at", AttributeCodec.INT),
                from.get("value", AttributeCodec.BIG_DECIMAL));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("sensor", AttributeCodec.LONG),
                DescribedAttribute.of("minute", "at", AttributeCodec.INT),
                DescribedAttribute.of("value", AttributeCodec.BIG_DECIMAL));
    }
}
