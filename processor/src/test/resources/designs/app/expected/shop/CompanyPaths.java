package shop;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.OrderedPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.StringPath;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * The attributes of a {@link Company} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class CompanyPaths {
    public final StringPath<Company, Access.Fixed> name = new StringPath<>(DocumentPath.of("name"));

    public final Path<Company, Plan, Access.Writable> plan = new Path<>(DocumentPath.of("plan"),
            CompanySchema.PLAN);

    public final NumberPath<Company, Integer, Access.Writable> seats = new NumberPath<>(DocumentPath.of("seats"),
            AttributeCodec.INT);

    public final OrderedPath<Company, Instant, Access.Fixed> createdAt = new OrderedPath<>(DocumentPath.of("createdAt"),
            AttributeCodec.INSTANT);

    CompanyPaths() {
    }
}
