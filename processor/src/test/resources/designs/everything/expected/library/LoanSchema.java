package library;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.EntitySchema;
import java.util.List;
import javax.annotation.processing.Generated;
import library.catalogue.Shelves;

/**
 * How a {@link Shelves.Loan} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class LoanSchema implements RecordMapping<Shelves.Loan> {
    static final AttributeCodec<Shelves.Kind> KIND = AttributeCodec.enumeration(Shelves.Kind.class,
            Shelves.Kind.values());

    static final EntitySchema<Shelves.Loan> SCHEMA = EntitySchema.of("Loan", Shelves.Loan.class, new LoanSchema())
            .accessor("loans")
            .keyComponent("to", KeyCodec.STRING, Shelves.Loan::to)
            .keyComponent("from", KeyCodec.LOCAL_DATE, Shelves.Loan::from)
            .keyComponent("value", KeyCodec.enumeration(Shelves.Kind.class, Shelves.Kind.values()), Shelves.Loan::value)
            .keyComponent("due", KeyCodec.LOCAL_DATE, Shelves.Loan::due)
            .keyComponent("prefix", KeyCodec.STRING, Shelves.Loan::prefix)
            .primaryKey("inTo", "branch#{to}", "loan#{from}#{value}")
            .index("by-date", "dueOn", "due", "{due}")
            .index("gsi2", "ofReader", "reader#{prefix}#{to}", "all")
            .build();

    @Override
    public void write(Shelves.Loan loan, AttributeWriter to) {
        to.put("to", AttributeCodec.STRING, loan.to());
        to.put("from", AttributeCodec.LOCAL_DATE, loan.from());
        to.put("value", KIND, loan.value());
        to.put("due", AttributeCodec.LOCAL_DATE, loan.due());
        to.put("prefix", AttributeCodec.STRING, loan.prefix());
    }

    @Override
    public Shelves.Loan read(AttributeReader from) {
        return new Shelves.Loan(
                from.get("to", AttributeCodec.STRING),
                from.get("from", AttributeCodec.LOCAL_DATE),
                from.get("value", KIND),
                from.get("due", AttributeCodec.LOCAL_DATE),
                from.get("prefix", AttributeCodec.STRING));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("to", AttributeCodec.STRING),
                DescribedAttribute.of("from", AttributeCodec.LOCAL_DATE),
                DescribedAttribute.of("value", KIND),
                DescribedAttribute.of("due", AttributeCodec.LOCAL_DATE),
                DescribedAttribute.of("prefix", AttributeCodec.STRING));
    }
}
