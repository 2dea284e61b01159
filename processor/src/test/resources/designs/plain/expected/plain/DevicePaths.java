package plain;

import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.StringPath;
import javax.annotation.processing.Generated;

/**
 * The attributes of a {@link Plain.Device} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class DevicePaths {
    public final StringPath<Plain.Device, Access.Fixed> serial = new StringPath<>(DocumentPath.of("serial"));

    public final StringPath<Plain.Device, Access.Writable> name = new StringPath<>(DocumentPath.of("name"));

    DevicePaths() {
    }
}
