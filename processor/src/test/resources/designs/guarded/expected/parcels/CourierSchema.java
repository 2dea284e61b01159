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
 * How a {@link Depot.Courier} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class CourierSchema implements RecordMapping<Depot.Courier> {
    static final EntitySchema<Depot.Courier> SCHEMA = EntitySchema.of("Courier", Depot.Courier.class, new CourierSchema())
            .accessor("couriers")
            .unique("phone", KeyCodec.STRING, Depot.Courier::phone)
            .keyComponent("depot", KeyCodec.STRING, Depot.Courier::depot)
            .keyComponent("phone", KeyCodec.STRING, Depot.Courier::phone)
            .primaryKey("inDepot", "depot#{depot}", "courier#{phone}")
            .build();

    @Override
    public void write(Depot.Courier courier, AttributeWriter to) {
        to.put("depot", AttributeCodec.STRING, courier.depot());
        to.put("phone", AttributeCodec.STRING, courier.phone());
    }

    @Override
    public Depot.Courier read(AttributeReader from) {
        return new Depot.Courier(
                from.get("depot", AttributeCodec.STRING),
                from.get("phone", AttributeCodec.STRING));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("depot", AttributeCodec.STRING),
                DescribedAttribute.of("phone", AttributeCodec.STRING));
    }
}
