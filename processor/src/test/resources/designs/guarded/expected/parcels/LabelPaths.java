package parcels;

import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.StringPath;
import javax.annotation.processing.Generated;

/**
 * The attributes of a {@link Depot.Label} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class LabelPaths {
    public final StringPath<Depot.Label, Access.Fixed> id = new StringPath<>(DocumentPath.of("id"));

    public final StringPath<Depot.Label, Access.Fixed> text = new StringPath<>(DocumentPath.of("text"));

    public final StringPath<Depot.Label, Access.Fixed> language = new StringPath<>(DocumentPath.of("language"));

    public final StringPath<Depot.Label, Access.Fixed> upper = new StringPath<>(DocumentPath.of("upper"));

    LabelPaths() {
    }
}
