package shop;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.EntitySchema;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.Generated;

/**
 * How a {@link User} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class UserSchema implements RecordMapping<User> {
    static final AttributeCodec<Role> ROLE = AttributeCodec.enumeration(Role.class, Role.values());

    static final AttributeCodec<Address> ADDRESS = AttributeCodec.record(new AddressMapping());

    static final AttributeCodec<Set<Role>> ROLES = AttributeCodec.setOf(ROLE);

    static final EntitySchema<User> SCHEMA = EntitySchema.of("User", User.class, new UserSchema())
            .accessor("users")
            .keyComponent("company", KeyCodec.STRING, User::company)
            .keyComponent("email", KeyCodec.STRING, User::email)
            .primaryKey("inCompany", "company#{company}", "user#{email}")
            .index("gsi1", "byEmail", "user#{email}", "company#{company}")
            .version("version")
            .modifiedAt("modifiedAt")
            .timeToLive("expiresAt")
            .build();

    @Override
    public void write(User user, AttributeWriter to) {
        to.put("company", AttributeCodec.STRING, user.company());
        to.put("email", AttributeCodec.STRING, user.email());
        to.put("name", AttributeCodec.STRING, user.name());
        to.put("emailVerified", AttributeCodec.BOOLEAN, user.emailVerified());
        to.putOptional("dateOfBirth", AttributeCodec.LOCAL_DATE, user.dateOfBirth());
        to.put("roles", ROLES, user.roles());
        to.put("address", ADDRESS, user.address());
        to.put("logins", AttributeCodec.LONG, user.logins());
        to.put("version", AttributeCodec.LONG, user.version());
        to.putIfSet("modifiedAt", AttributeCodec.INSTANT, user.modifiedAt());
        to.putOptional("expiresAt", AttributeCodec.EPOCH_SECONDS, user.expiresAt());
    }

    @Override
    public User read(AttributeReader from) {
        return new User(
                from.get("company", AttributeCodec.STRING),
                from.get("email", AttributeCodec.STRING),
                from.get("name", AttributeCodec.STRING),
                from.get("emailVerified", AttributeCodec.BOOLEAN),
                from.getOptional("dateOfBirth", AttributeCodec.LOCAL_DATE),
                from.get("roles", ROLES),
                from.get("address", ADDRESS),
                from.get("logins", AttributeCodec.LONG),
                from.get("version", AttributeCodec.LONG),
                from.get("modifiedAt", AttributeCodec.INSTANT),
                from.getOptional("expiresAt", AttributeCodec.EPOCH_SECONDS));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("company", AttributeCodec.STRING),
                DescribedAttribute.of("email", AttributeCodec.STRING),
                DescribedAttribute.of("name", AttributeCodec.STRING),
                DescribedAttribute.of("emailVerified", AttributeCodec.BOOLEAN),
                DescribedAttribute.of("dateOfBirth", AttributeCodec.LOCAL_DATE).optional(),
                DescribedAttribute.of("roles", ROLES),
                DescribedAttribute.of("address", ADDRESS),
                DescribedAttribute.of("logins", AttributeCodec.LONG),
                DescribedAttribute.of("version", AttributeCodec.LONG),
                DescribedAttribute.of("modifiedAt", AttributeCodec.INSTANT),
                DescribedAttribute.of("expiresAt", AttributeCodec.EPOCH_SECONDS).optional());
    }
}
