package shop;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.OrderedPath;
import dev.trestle.table.expression.Path;
import dev.trestle.table.expression.StringPath;
import java.time.LocalDate;
import javax.annotation.processing.Generated;

/**
 * The attributes of a {@link Membership} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class MembershipPaths {
    public final StringPath<Membership, Access.Fixed> email = new StringPath<>(DocumentPath.of("email"));

    public final StringPath<Membership, Access.Fixed> company = new StringPath<>(DocumentPath.of("company"));

    public final Path<Membership, Role, Access.Writable> role = new Path<>(DocumentPath.of("role"),
            MembershipSchema.ROLE);

    public final OrderedPath<Membership, LocalDate, Access.Writable> since = new OrderedPath<>(DocumentPath.of("since"),
            AttributeCodec.LOCAL_DATE);

    MembershipPaths() {
    }
}
