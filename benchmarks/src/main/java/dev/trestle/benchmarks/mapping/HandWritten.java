package dev.trestle.benchmarks.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The floor: what one writes with the SDK alone, without a check of anything. */
public final class HandWritten {

    private HandWritten() {}

    /** The item of a customer. */
    public static Map<String, AttributeValue> toItem(Customer customer) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("pk", AttributeValue.fromS("region#" + customer.region()));
        item.put("sk", AttributeValue.fromS("customer#" + customer.id()));
        item.put("entity", AttributeValue.fromS("Customer"));
        item.put("region", AttributeValue.fromS(customer.region()));
        item.put("id", AttributeValue.fromS(customer.id()));
        item.put("name", AttributeValue.fromS(customer.name()));
        item.put("email", AttributeValue.fromS(customer.email()));
        item.put("active", AttributeValue.fromBool(customer.active()));
        item.put("orders", AttributeValue.fromN(Integer.toString(customer.orders())));
        item.put("points", AttributeValue.fromN(Long.toString(customer.points())));
        item.put("balance", AttributeValue.fromN(customer.balance().toString()));
        item.put("birthday", AttributeValue.fromS(customer.birthday().toString()));
        item.put("since", AttributeValue.fromS(customer.since().toString()));
        item.put("tier", AttributeValue.fromS(customer.tier().name()));
        Map<String, AttributeValue> address = new HashMap<>();
        address.put("street", AttributeValue.fromS(customer.address().street()));
        address.put("city", AttributeValue.fromS(customer.address().city()));
        address.put("postalCode", AttributeValue.fromS(customer.address().postalCode()));
        address.put("country", AttributeValue.fromS(customer.address().country()));
        item.put("address", AttributeValue.fromM(address));
        List<AttributeValue> phones = new ArrayList<>();
        for (String phone : customer.phones()) {
            phones.add(AttributeValue.fromS(phone));
        }
        item.put("phones", AttributeValue.fromL(phones));
        item.put("interests", AttributeValue.fromSs(new ArrayList<>(customer.interests())));
        item.put("note", AttributeValue.fromS(customer.note()));
        return item;
    }

    /** The customer of an item. */
    public static Customer fromItem(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> address = value(item, "address").m();
        List<String> phones = new ArrayList<>();
        for (AttributeValue phone : value(item, "phones").l()) {
            phones.add(phone.s());
        }
        return new Customer(
                value(item, "region").s(),
                value(item, "id").s(),
                value(item, "name").s(),
                value(item, "email").s(),
                value(item, "active").bool(),
                Integer.parseInt(value(item, "orders").n()),
                Long.parseLong(value(item, "points").n()),
                new BigDecimal(value(item, "balance").n()),
                LocalDate.parse(value(item, "birthday").s()),
                Instant.parse(value(item, "since").s()),
                Tier.valueOf(value(item, "tier").s()),
                new Address(
                        value(address, "street").s(),
                        value(address, "city").s(),
                        value(address, "postalCode").s(),
                        value(address, "country").s()),
                phones,
                new HashSet<>(value(item, "interests").ss()),
                value(item, "note").s());
    }

    private static AttributeValue value(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name);
    }
}
