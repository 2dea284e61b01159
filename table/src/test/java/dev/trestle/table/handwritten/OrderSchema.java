package dev.trestle.table.handwritten;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.EntitySchema;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How an {@link Order} is stored. */
final class OrderSchema implements RecordMapping<Order> {

    static final AttributeCodec<OrderStatus> STATUS =
            AttributeCodec.enumeration(OrderStatus.class, OrderStatus.values());
    static final AttributeCodec<OrderLine> LINE = AttributeCodec.record(new OrderLineMapping());
    static final AttributeCodec<List<OrderLine>> LINES = AttributeCodec.listOf(LINE);
    static final AttributeCodec<Map<String, String>> NOTES = AttributeCodec.mapOf(AttributeCodec.STRING);
    static final AttributeCodec<Set<Long>> COUPONS = AttributeCodec.setOf(AttributeCodec.LONG);
    static final AttributeCodec<Address> DELIVERY = AttributeCodec.record(new AddressMapping());

    static final EntitySchema<Order> SCHEMA = EntitySchema.of("Order", Order.class, new OrderSchema())
            .keyComponent("customer", KeyCodec.LONG, Order::customer)
            .keyComponent("placedOn", KeyCodec.LOCAL_DATE, Order::placedOn)
            .keyComponent("id", KeyCodec.UUID, Order::id)
            .keyComponent("carrier", KeyCodec.STRING, Order::carrier)
            .keyComponent("status", KeyCodec.enumeration(OrderStatus.class, OrderStatus.values()), Order::status)
            .primaryKey("inCustomer", "customer#{customer}", "order#{placedOn}#{id}")
            .index("gsi1", "ofCarrier", "carrier#{carrier}#{status}", "{placedOn}#{id}")
            .build();

    @Override
    public void write(Order order, AttributeWriter to) {
        to.put("customer", AttributeCodec.LONG, order.customer());
        to.put("placedOn", AttributeCodec.LOCAL_DATE, order.placedOn());
        to.put("id", AttributeCodec.UUID, order.id());
        to.put("status", STATUS, order.status());
        to.put("carrier", AttributeCodec.STRING, order.carrier());
        to.put("lines", LINES, order.lines());
        to.put("notes", NOTES, order.notes());
        to.put("coupons", COUPONS, order.coupons());
        to.putOptional("delivery", DELIVERY, order.delivery());
        to.put("dueAt", AttributeCodec.INSTANT, order.dueAt());
        to.put("weight", AttributeCodec.DOUBLE, order.weight());
    }

    @Override
    public Order read(AttributeReader from) {
        return new Order(
                from.get("customer", AttributeCodec.LONG),
                from.get("placedOn", AttributeCodec.LOCAL_DATE),
                from.get("id", AttributeCodec.UUID),
                from.get("status", STATUS),
                from.get("carrier", AttributeCodec.STRING),
                from.get("lines", LINES),
                from.get("notes", NOTES),
                from.get("coupons", COUPONS),
                from.getOptional("delivery", DELIVERY),
                from.get("dueAt", AttributeCodec.INSTANT),
                from.get("weight", AttributeCodec.DOUBLE));
    }
}
