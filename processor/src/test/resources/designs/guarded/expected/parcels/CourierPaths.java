package parcels;

import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.StringPath;
import javax.annotation.processing.Generated;

/**
 * The attributes of a {@link Depot.Courier} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class CourierPaths {
    public final StringPath<Depot.Courier, Access.Fixed> depot = new StringPath<>(DocumentPath.of("depot"));

    public final StringPath<Depot.Courier, Access.Fixed> phone = new StringPath<>(DocumentPath.of("phone"));

    CourierPaths() {
    }
}
