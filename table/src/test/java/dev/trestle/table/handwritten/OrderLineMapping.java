package dev.trestle.table.handwritten;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.RecordMapping;

/** How an {@link OrderLine} is stored. */
final class OrderLineMapping implements RecordMapping<OrderLine> {

    @Override
    public void write(OrderLine orderLine, AttributeWriter to) {
        to.put("article", AttributeCodec.STRING, orderLine.article());
        to.put("quantity", AttributeCodec.INT, orderLine.quantity());
        to.put("price", AttributeCodec.BIG_DECIMAL, orderLine.price());
    }

    @Override
    public OrderLine read(AttributeReader from) {
        return new OrderLine(
                from.get("article", AttributeCodec.STRING),
                from.get("quantity", AttributeCodec.INT),
                from.get("price", AttributeCodec.BIG_DECIMAL));
    }
}
