package library;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;
import library.parts.Money;

/**
 * How a {@link Money.Note} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class NoteMapping implements RecordMapping<Money.Note> {
    static final AttributeCodec<Money.Currency> CURRENCY = AttributeCodec.enumeration(Money.Currency.class,
            Money.Currency.values());

    static final AttributeCodec<Set<Money.Currency>> CURRENCIES = AttributeCodec.setOf(CURRENCY);

    @Override
    public void write(Money.Note note, AttributeWriter to) {
        to.put("text", AttributeCodec.STRING, note.text());
        to.put("currencies", CURRENCIES, note.currencies());
        to.putOptional("number", AttributeCodec.INT, note.number());
    }

    @Override
    public Money.Note read(AttributeReader from) {
        return new Money.Note(
                from.get("text", AttributeCodec.STRING),
                from.get("currencies", CURRENCIES),
                from.getOptional("number", AttributeCodec.INT));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("text", AttributeCodec.STRING),
                DescribedAttribute.of("currencies", CURRENCIES),
                DescribedAttribute.of("number", AttributeCodec.INT).optional());
    }
}
