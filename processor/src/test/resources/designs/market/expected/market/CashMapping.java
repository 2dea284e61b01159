package market;

import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * How a {@link Payment.Cash} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class CashMapping implements RecordMapping<Payment.Cash> {
    @Override
    public void write(Payment.Cash cash, AttributeWriter to) {
    }

    @Override
    public Payment.Cash read(AttributeReader from) {
        return new Payment.Cash();
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of();
    }
}
