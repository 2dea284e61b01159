package ledger;

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
 * How a {@link Ledger.Booking} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class BookingSchema implements RecordMapping<Ledger.Booking> {
    static final EntitySchema<Ledger.Booking> SCHEMA = EntitySchema.of("Booking", Ledger.Booking.class, new BookingSchema())
            .accessor("bookings")
            .keyComponent("account", KeyCodec.STRING, Ledger.Booking::account)
            .keyComponent("number", KeyCodec.LONG, Ledger.Booking::number)
            .keyComponent("by", KeyCodec.STRING, Ledger.Booking::by)
            .primaryKey("inAccount", "account#{account}", "booking#{number}")
            .index("gsi1", "bookedBy", "by#{by}", "{number}")
            .index("by-text", "saying",
                    List.of(new KeyAttribute<>("account", "account", AttributeCodec.STRING), new KeyAttribute<>("text", "text", AttributeCodec.STRING)),
                    List.of(new KeyAttribute<>("number", "number", AttributeCodec.LONG)))
            .build();

    @Override
    public void write(Ledger.Booking booking, AttributeWriter to) {
        to.put("account", AttributeCodec.STRING, booking.account());
        to.put("number", AttributeCodec.LONG, booking.number());
        to.put("text", AttributeCodec.STRING, booking.text());
        to.put("by", AttributeCodec.STRING, booking.by());
        to.put("cents", AttributeCodec.LONG, booking.cents());
    }

    @Override
    public Ledger.Booking read(AttributeReader from) {
        return new Ledger.Booking(
                from.get("account", AttributeCodec.STRING),
                from.get("number", AttributeCodec.LONG),
                from.get("text", AttributeCodec.STRING),
                from.get("by", AttributeCodec.STRING),
                from.get("cents", AttributeCodec.LONG));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("account", AttributeCodec.STRING),
                DescribedAttribute.of("number", AttributeCodec.LONG),
                DescribedAttribute.of("text", AttributeCodec.STRING),
                DescribedAttribute.of("by", AttributeCodec.STRING),
                DescribedAttribute.of("cents", AttributeCodec.LONG));
    }
}
