package pricing;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.Path;
import java.lang.Long;
import javax.annotation.processing.Generated;

/**
 * The paths of a {@link Integer} inside an entity {@code E}.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class IntegerPaths<E, A extends Access> extends Path<E, Integer, A> {
    public final NumberPath<E, Long, Access.Writable> cents;

    IntegerPaths(DocumentPath at) {
        super(at, AttributeCodec.record(new IntegerMapping()));
        cents = new NumberPath<>(at.then("cents"), AttributeCodec.LONG);
    }
}
