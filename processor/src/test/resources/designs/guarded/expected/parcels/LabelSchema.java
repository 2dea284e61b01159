package parcels;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.EntitySchema;
import javax.annotation.processing.Generated;

/**
 * How a {@link Depot.Label} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class LabelSchema implements RecordMapping<Depot.Label> {
    static final EntitySchema<Depot.Label> SCHEMA = EntitySchema.of("Label", Depot.Label.class, new LabelSchema())
            .keyComponent("id", KeyCodec.STRING, Depot.Label::id)
            .keyComponent("language", KeyCodec.STRING, Depot.Label::language)
            .keyComponent("upper", KeyCodec.STRING, Depot.Label::upper)
            .primaryKey("inId", "label#{id}", "label#")
            .index("gsi2", "byText", "text#{upper}#{language}", "{id}")
            .build();

    @Override
    public void write(Depot.Label label, AttributeWriter to) {
        to.put("id", AttributeCodec.STRING, label.id());
        to.put("text", AttributeCodec.STRING, label.text());
        to.put("language", AttributeCodec.STRING, label.language());
        to.put("upper", AttributeCodec.STRING, label.upper());
    }

    @Override
    public Depot.Label read(AttributeReader from) {
        return new Depot.Label(
                from.get("id", AttributeCodec.STRING),
                from.get("text", AttributeCodec.STRING),
                from.get("language", AttributeCodec.STRING));
    }
}
