package plain;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.StringPath;
import javax.annotation.processing.Generated;

/**
 * The attributes of a {@link Plain.Customer} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class CustomerPaths {
    public final StringPath<Plain.Customer, Access.Fixed> id = new StringPath<>(DocumentPath.of("id"));

    public final StringPath<Plain.Customer, Access.Settable> email = new StringPath<>(DocumentPath.of("email"));

    public final NumberPath<Plain.Customer, Long, Access.Fixed> version = new NumberPath<>(DocumentPath.of("version"),
            AttributeCodec.LONG);

    CustomerPaths() {
    }
}
