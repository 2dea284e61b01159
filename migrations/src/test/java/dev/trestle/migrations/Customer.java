package dev.trestle.migrations;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntitySchema;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An entity with a version, found by its id; its key is to become the email, as {@link ByEmail} has it. */
record Customer(String id, String email, int visits, long version) {

    static final Design SHOP = Design.of("app", "pk", "sk")
            .index("gsi1", "gsi1pk", "gsi1sk")
            .entity(EntitySchema.of("Customer", Customer.class, new Mapping())
                    .keyComponent("id", KeyCodec.STRING, Customer::id)
                    .keyComponent("email", KeyCodec.STRING, Customer::email)
                    .primaryKey("inId", "customer#{id}", "customer#")
                    .index("gsi1", "byEmail", "email#{email}", "customer#{id}")
                    .version("version")
                    .build())
            .entity(EntitySchema.of("ByEmail", ByEmail.class, new ByEmailMapping())
                    .keyComponent("email", KeyCodec.STRING, ByEmail::email)
                    .primaryKey("inEmail", "email#{email}", "byEmail#")
                    .build())
            .build();

    /** The same under another key. */
    record ByEmail(String email, String id, int visits) {

        static ByEmail of(Customer customer) {
            return new ByEmail(customer.email, customer.id, customer.visits);
        }

        Map<String, AttributeValue> item() {
            return SHOP.entity(ByEmail.class).toItem(this);
        }

        static Map<String, AttributeValue> key(String email) {
            var items = SHOP.entity(ByEmail.class);
            return items.keyAttributes(items.keyOf(email));
        }
    }

    static Customer number(int number) {
        return new Customer("c" + number, "c" + number + "@example.com", 0, 1);
    }

    Customer visited(int times) {
        return new Customer(id, email, times, version);
    }

    Map<String, AttributeValue> item() {
        return SHOP.entity(Customer.class).toItem(this);
    }

    static Map<String, AttributeValue> key(String id) {
        var items = SHOP.entity(Customer.class);
        return items.keyAttributes(items.keyOf(id));
    }

    static Customer of(Map<String, AttributeValue> item) {
        return SHOP.entity(Customer.class).fromItem(item);
    }

    private static final class Mapping implements RecordMapping<Customer> {

        @Override
        public void write(Customer customer, AttributeWriter to) {
            to.put("id", AttributeCodec.STRING, customer.id());
            to.put("email", AttributeCodec.STRING, customer.email());
            to.put("visits", AttributeCodec.INT, customer.visits());
            to.put("version", AttributeCodec.LONG, customer.version());
        }

        @Override
        public Customer read(AttributeReader from) {
            return new Customer(
                    from.get("id", AttributeCodec.STRING),
                    from.get("email", AttributeCodec.STRING),
                    from.get("visits", AttributeCodec.INT),
                    from.get("version", AttributeCodec.LONG));
        }
    }

    private static final class ByEmailMapping implements RecordMapping<ByEmail> {

        @Override
        public void write(ByEmail customer, AttributeWriter to) {
            to.put("email", AttributeCodec.STRING, customer.email());
            to.put("id", AttributeCodec.STRING, customer.id());
            to.put("visits", AttributeCodec.INT, customer.visits());
        }

        @Override
        public ByEmail read(AttributeReader from) {
            return new ByEmail(
                    from.get("email", AttributeCodec.STRING),
                    from.get("id", AttributeCodec.STRING),
                    from.get("visits", AttributeCodec.INT));
        }
    }
}
