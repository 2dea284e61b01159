package market;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * How a {@link Payment.Card} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class CardMapping implements RecordMapping<Payment.Card> {
    @Override
    public void write(Payment.Card card, AttributeWriter to) {
        to.put("number", AttributeCodec.STRING, card.number());
        to.putOptional("expires", AttributeCodec.LOCAL_DATE, card.expires());
    }

    @Override
    public Payment.Card read(AttributeReader from) {
        return new Payment.Card(
                from.get("number", AttributeCodec.STRING),
                from.getOptional("expires", AttributeCodec.LOCAL_DATE));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("number", AttributeCodec.STRING),
                DescribedAttribute.of("expires", AttributeCodec.LOCAL_DATE).optional());
    }
}
