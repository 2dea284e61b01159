package plain;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.NumberPath;
import java.math.BigDecimal;
import javax.annotation.processing.Generated;

/**
 * The attributes of a {@link Plain.Reading} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class ReadingPaths {
    public final NumberPath<Plain.Reading, Long, Access.Fixed> sensor = new NumberPath<>(DocumentPath.of("sensor"),
            AttributeCodec.LONG);

    public final NumberPath<Plain.Reading, Integer, Access.Fixed> minute = new NumberPath<>(DocumentPath.of("at"),
            AttributeCodec.INT);

    public final NumberPath<Plain.Reading, BigDecimal, Access.Writable> value = new NumberPath<>(DocumentPath.of("value"),
            AttributeCodec.BIG_DECIMAL);

    ReadingPaths() {
    }
}
