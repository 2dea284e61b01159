package market;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * How a {@link Payment.Bank} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class BankMapping implements RecordMapping<Payment.Bank> {
    @Override
    public void write(Payment.Bank bank, AttributeWriter to) {
        to.put("iban", AttributeCodec.STRING, bank.iban());
    }

    @Override
    public Payment.Bank read(AttributeReader from) {
        return new Payment.Bank(from.get("iban", AttributeCodec.STRING));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(DescribedAttribute.of("iban", AttributeCodec.STRING));
    }
}
