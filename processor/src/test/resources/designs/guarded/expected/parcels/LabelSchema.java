package parcels;

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
 * How a {@link Depot.Label} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class LabelSchema implements RecordMapping<Depot.Label> {
    static final EntitySchema<Depot.Label> SCHEMA = EntitySchema.of("Label", Depot.Label.class, new LabelSchema())
            .accessor("labels")
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

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("id", AttributeCodec.STRING),
                DescribedAttribute.of("text", AttributeCodec.STRING),
                DescribedAttribute.of("language", AttributeCodec.STRING),
                DescribedAttribute.of("upper", AttributeCodec.STRING).computed());
    }
}
