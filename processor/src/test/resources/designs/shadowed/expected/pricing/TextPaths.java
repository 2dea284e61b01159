package pricing;

import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.StringPath;
import javax.annotation.processing.Generated;

/**
 * The attributes of a {@link Text} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class TextPaths {
    public final StringPath<Text, Access.Fixed> id = new StringPath<>(DocumentPath.of("id"));

    TextPaths() {
    }
}
