package market;

import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.StringPath;
import javax.annotation.processing.Generated;

/**
 * The attributes of a {@link LegacyUser} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class LegacyUserPaths {
    public final StringPath<LegacyUser, Access.Fixed> user = new StringPath<>(DocumentPath.of("user"));

    public final StringPath<LegacyUser, Access.Writable> email = new StringPath<>(DocumentPath.of("email"));

    LegacyUserPaths() {
    }
}
