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
 * How a {@link Plain.Customer} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class CustomerSchema implements RecordMapping<Plain.Customer> {
    static final EntitySchema<Plain.Customer> SCHEMA = EntitySchema.of("Customer", Plain.Customer.class, new CustomerSchema())
            .accessor("customers")
            .unique("email", KeyCodec.STRING, Plain.Customer::email)
            .keyComponent("id", KeyCodec.STRING, Plain.Customer::id)
            .primaryKey("inId", List.of(new KeyAttribute<>("id", "id", AttributeCodec.STRING)))
            .version("version")
            .build();

    @Override
    public void write(Plain.Customer customer, AttributeWriter to) {
        to.put("id", AttributeCodec.STRING, customer.id());
        to.put("email", AttributeCodec.STRING, customer.email());
        to.put("version", AttributeCodec.LONG, customer.version());
    }

    @Override
    public Plain.Customer read(AttributeReader from) {
        return new Plain.Customer(
                from.get("id", AttributeCodec.STRING),
                from.get("email", AttributeCodec.STRING),
                from.get("version", AttributeCodec.LONG));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("id", AttributeCodec.STRING),
                DescribedAttribute.of("email", AttributeCodec.STRING),
                DescribedAttribute.of("version", AttributeCodec.LONG));
    }
}
