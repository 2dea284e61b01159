package market;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.Path;
import javax.annotation.processing.Generated;

/**
 * The paths of a {@link Payment.Cash} inside an entity {@code E}.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class CashPaths<E, A extends Access> extends Path<E, Payment.Cash, A> {
    CashPaths(DocumentPath at) {
        super(at, AttributeCodec.record(new CashMapping()));
    }
}
