package dev.trestle.table.handwritten;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.BooleanPath;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.OrderedPath;
import dev.trestle.table.expression.SetPath;
import dev.trestle.table.expression.StringPath;
import java.time.Instant;
import java.time.LocalDate;

/** The attributes of a {@link User} in conditions and updates. */
public final class UserPaths {

    public final StringPath<User, Access.Fixed> company = new StringPath<>(DocumentPath.of("company"));
    public final StringPath<User, Access.Fixed> email = new StringPath<>(DocumentPath.of("email"));
    public final StringPath<User, Access.Writable> name = new StringPath<>(DocumentPath.of("name"));
    public final BooleanPath<User, Access.Writable> emailVerified = new BooleanPath<>(DocumentPath.of("emailVerified"));
    public final OrderedPath<User, LocalDate, Access.Removable> dateOfBirth =
            new OrderedPath<>(DocumentPath.of("dateOfBirth"), AttributeCodec.LOCAL_DATE);
    public final SetPath<User, Role, Access.Writable> roles = new SetPath<>(DocumentPath.of("roles"), UserSchema.ROLE);
    public final AddressPaths<User, Access.Writable> address = new AddressPaths<>(DocumentPath.of("address"));
    public final NumberPath<User, Long, Access.Writable> logins =
            new NumberPath<>(DocumentPath.of("logins"), AttributeCodec.LONG);
    public final NumberPath<User, Long, Access.Fixed> version =
            new NumberPath<>(DocumentPath.of("version"), AttributeCodec.LONG);
    public final OrderedPath<User, Instant, Access.Fixed> modifiedAt =
            new OrderedPath<>(DocumentPath.of("modifiedAt"), AttributeCodec.INSTANT);
    public final OrderedPath<User, Instant, Access.Removable> expiresAt =
            new OrderedPath<>(DocumentPath.of("expiresAt"), AttributeCodec.EPOCH_SECONDS);

    UserPaths() {}
}
