package plain;

import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.StringPath;
import javax.annotation.processing.Generated;

/**
 * The attributes of a {@link Plain.Session} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class SessionPaths {
    public final StringPath<Plain.Session, Access.Fixed> token = new StringPath<>(DocumentPath.of("token"));

    public final StringPath<Plain.Session, Access.Writable> user = new StringPath<>(DocumentPath.of("user"));

    SessionPaths() {
    }
}
