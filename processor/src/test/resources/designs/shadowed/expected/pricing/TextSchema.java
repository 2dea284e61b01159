package pricing;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.EntitySchema;
import java.lang.Override;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * How a {@link Text} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class TextSchema implements RecordMapping<Text> {
    static final EntitySchema<Text> SCHEMA = EntitySchema.of("Text", Text.class, new TextSchema())
            .accessor("string")
            .keyComponent("id", KeyCodec.STRING, Text::id)
            .primaryKey("inId", "text#{id}", "text#")
            .build();

    @Override
    public void write(Text text, AttributeWriter to) {
        to.put("id", AttributeCodec.STRING, text.id());
    }

    @Override
    public Text read(AttributeReader from) {
        return new Text(from.get("id", AttributeCodec.STRING));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(DescribedAttribute.of("id", AttributeCodec.STRING));
    }
}
