package market;

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
 * How a {@link LegacyOrder} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class LegacyOrderSchema implements RecordMapping<LegacyOrder> {
    static final EntitySchema<LegacyOrder> SCHEMA = EntitySchema.of("ORDER", LegacyOrder.class, new LegacyOrderSchema())
            .accessor("legacyOrders")
            .keyComponent("user", KeyCodec.STRING, LegacyOrder::user)
            .keyComponent("day", KeyCodec.LOCAL_DATE, LegacyOrder::day)
            .keyComponent("number", KeyCodec.INT, LegacyOrder::number)
            .keyComponent("paid", KeyCodec.INSTANT, LegacyOrder::paid)
            .existingLayout("|")
            .primaryKey("inUser", "USER|{user}", "ORDER|{day}|no_{number:000000}")
            .index("gsi1", "paidAt", "PAID|{user}", "{paid:seconds}")
            .build();

    @Override
    public void write(LegacyOrder legacyOrder, AttributeWriter to) {
        to.put("user", AttributeCodec.STRING, legacyOrder.user());
        to.put("day", AttributeCodec.LOCAL_DATE, legacyOrder.day());
        to.put("number", AttributeCodec.INT, legacyOrder.number());
        to.put("paid", AttributeCodec.INSTANT, legacyOrder.paid());
    }

    @Override
    public LegacyOrder read(AttributeReader from) {
        return new LegacyOrder(
                from.get("user", AttributeCodec.STRING),
                from.get("day", AttributeCodec.LOCAL_DATE),
                from.get("number", AttributeCodec.INT),
                from.get("paid", AttributeCodec.INSTANT));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("user", AttributeCodec.STRING),
                DescribedAttribute.of("day", AttributeCodec.LOCAL_DATE),
                DescribedAttribute.of("number", AttributeCodec.INT),
                DescribedAttribute.of("paid", AttributeCodec.INSTANT));
    }
}
