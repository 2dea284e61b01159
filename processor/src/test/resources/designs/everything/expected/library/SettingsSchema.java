package library;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.schema.EntitySchema;
import java.util.List;
import javax.annotation.processing.Generated;
import library.catalogue.Shelves;

/**
 * How a {@link Shelves.Settings} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class SettingsSchema implements RecordMapping<Shelves.Settings> {
    static final EntitySchema<Shelves.Settings> SCHEMA = EntitySchema.of("Settings", Shelves.Settings.class, new SettingsSchema())
            .accessor("settings")
            .primaryKey("all", "settings", "settings")
            .build();

    @Override
    public void write(Shelves.Settings settings, AttributeWriter to) {
        to.put("open", AttributeCodec.BOOLEAN, settings.open());
    }

    @Override
    public Shelves.Settings read(AttributeReader from) {
        return new Shelves.Settings(from.get("open", AttributeCodec.BOOLEAN));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(DescribedAttribute.of("open", AttributeCodec.BOOLEAN));
    }
}
