package shop;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * How a {@link Address} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class AddressMapping implements RecordMapping<Address> {
    @Override
    public void write(Address address, AttributeWriter to) {
        to.put("street", AttributeCodec.STRING, address.street());
        to.put("city", AttributeCodec.STRING, address.city());
        to.putOptional("postalCode", AttributeCodec.STRING, address.postalCode());
    }

    @Override
    public Address read(AttributeReader from) {
        return new Address(
                from.get("street", AttributeCodec.STRING),
                from.get("city", AttributeCodec.STRING),
                from.getOptional("postalCode", AttributeCodec.STRING));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("street", AttributeCodec.STRING),
                DescribedAttribute.of("city", AttributeCodec.STRING),
                DescribedAttribute.of("postalCode", AttributeCodec.STRING).optional());
    }
}
