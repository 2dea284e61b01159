package plain;

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
 * How a {@link Plain.Device} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class DeviceSchema implements RecordMapping<Plain.Device> {
    static final EntitySchema<Plain.Device> SCHEMA = EntitySchema.of("Device", Plain.Device.class, new DeviceSchema())
            .accessor("devices")
            .keyComponent("serial", KeyCodec.STRING, Plain.Device::serial)
            .primaryKey("inSerial", "device#{serial}", "")
            .build();

    @Override
    public void write(Plain.Device device, AttributeWriter to) {
        to.put("serial", AttributeCodec.STRING, device.serial());
        to.put("name", AttributeCodec.STRING, device.name());
    }

    @Override
    public Plain.Device read(AttributeReader from) {
        return new Plain.Device(
                from.get("serial", AttributeCodec.STRING),
                from.get("name", AttributeCodec.STRING));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("serial", AttributeCodec.STRING),
                DescribedAttribute.of("name", AttributeCodec.STRING));
    }
}
