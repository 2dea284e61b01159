package library;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import java.util.List;
import javax.annotation.processing.Generated;
import library.parts.Money;

/**
 * How a {@link Money} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class MoneyMapping implements RecordMapping<Money> {
    static final AttributeCodec<Money.Currency> CURRENCY = AttributeCodec.enumeration(Money.Currency.class,
            Money.Currency.values());

    static final AttributeCodec<Money.Note> NOTE = AttributeCodec.record(new NoteMapping());

    @Override
    public void write(Money money, AttributeWriter to) {
        to.put("amount", AttributeCodec.BIG_DECIMAL, money.amount());
        to.put("currency", CURRENCY, money.currency());
        to.putOptional("at", NOTE, money.at());
    }

    @Override
    public Money read(AttributeReader from) {
        return new Money(
                from.get("amount", AttributeCodec.BIG_DECIMAL),
                from.get("currency", CURRENCY),
                from.getOptional("at", NOTE));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("amount", AttributeCodec.BIG_DECIMAL),
                DescribedAttribute.of("currency", CURRENCY),
                DescribedAttribute.of("at", NOTE).optional());
    }
}
