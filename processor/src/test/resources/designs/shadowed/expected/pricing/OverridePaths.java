package pricing;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.ListPath;
import dev.trestle.table.expression.StringPath;
import java.lang.String;
import javax.annotation.processing.Generated;

/**
 * The attributes of a {@link Override} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class OverridePaths {
    public final StringPath<Override, Access.Fixed> product = new StringPath<>(DocumentPath.of("product"));

    public final StringPath<Override, Access.Fixed> region = new StringPath<>(DocumentPath.of("region"));

    public final IntegerPaths<Override, Access.Writable> price = new IntegerPaths<>(DocumentPath.of("price"));

    public final ListPath<Override, String, Access.Writable> reasons = new ListPath<>(DocumentPath.of("reasons"),
            AttributeCodec.STRING);

    OverridePaths() {
    }
}
