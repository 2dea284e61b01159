package market;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * How a {@link Listing.Size} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class SizeMapping implements RecordMapping<Listing.Size> {
    @Override
    public void write(Listing.Size size, AttributeWriter to) {
        to.put("w", AttributeCodec.INT, size.width());
        to.put("h", AttributeCodec.INT, size.height());
        to.put("unit", AttributeCodec.STRING, size.unit());
    }

    @Override
    public Listing.Size read(AttributeReader from) {
        return new Listing.Size(
                from.get("w", AttributeCodec.INT),
                from.get("h", AttributeCodec.INT),
                from.getOrDefault("unit", AttributeCodec.STRING, "cm"));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("width", "w", AttributeCodec.INT),
                DescribedAttribute.of("height", "h", AttributeCodec.INT),
                DescribedAttribute.of("unit", AttributeCodec.STRING));
    }
}
