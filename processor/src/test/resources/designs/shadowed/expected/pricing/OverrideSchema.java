package pricing;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.EntitySchema;
import java.lang.String;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * How a {@link Override} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class OverrideSchema implements RecordMapping<Override> {
    static final AttributeCodec<Integer> INTEGER = AttributeCodec.record(new IntegerMapping());

    static final AttributeCodec<List<String>> REASONS = AttributeCodec.listOf(AttributeCodec.STRING);

    static final EntitySchema<Override> SCHEMA = EntitySchema.of("Override", Override.class, new OverrideSchema())
            .accessor("overrides")
            .keyComponent("product", KeyCodec.STRING, Override::product)
            .keyComponent("region", KeyCodec.STRING, Override::region)
            .primaryKey("inProduct", "product#{product}", "override#{region}")
            .build();

    @java.lang.Override
    public void write(Override override, AttributeWriter to) {
        to.put("product", AttributeCodec.STRING, override.product());
        to.put("region", AttributeCodec.STRING, override.region());
        to.put("price", INTEGER, override.price());
        to.put("reasons", REASONS, override.reasons());
    }

    @java.lang.Override
    public Override read(AttributeReader from) {
        return new Override(
                from.get("product", AttributeCodec.STRING),
                from.get("region", AttributeCodec.STRING),
                from.get("price", INTEGER),
                from.get("reasons", REASONS));
    }

    @java.lang.Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("product", AttributeCodec.STRING),
                DescribedAttribute.of("region", AttributeCodec.STRING),
                DescribedAttribute.of("price", INTEGER),
                DescribedAttribute.of("reasons", REASONS));
    }
}
