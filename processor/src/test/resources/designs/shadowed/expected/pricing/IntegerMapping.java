package pricing;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import java.lang.Override;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * How a {@link Integer} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class IntegerMapping implements RecordMapping<Integer> {
    @Override
    public void write(Integer integer, AttributeWriter to) {
        to.put("cents", AttributeCodec.LONG, integer.cents());
    }

    @Override
    public Integer read(AttributeReader from) {
        return new Integer(from.get("cents", AttributeCodec.LONG));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(DescribedAttribute.of("cents", AttributeCodec.LONG));
    }
}
