package market;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.OrderedPath;
import dev.trestle.table.expression.StringPath;
import java.time.Instant;
import java.time.LocalDate;
import javax.annotation.processing.Generated;

/**
 * The attributes of a {@link LegacyOrder} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class LegacyOrderPaths {
    public final StringPath<LegacyOrder, Access.Fixed> user = new StringPath<>(DocumentPath.of("user"));

    public final OrderedPath<LegacyOrder, LocalDate, Access.Fixed> day = new OrderedPath<>(DocumentPath.of("day"),
            AttributeCodec.LOCAL_DATE);

    public final NumberPath<LegacyOrder, Integer, Access.Fixed> number = new NumberPath<>(DocumentPath.of("number"),
            AttributeCodec.INT);

    public final OrderedPath<LegacyOrder, Instant, Access.Settable> paid = new OrderedPath<>(DocumentPath.of("paid"),
            AttributeCodec.INSTANT);

    LegacyOrderPaths() {
    }
}
