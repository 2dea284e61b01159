package shop;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.EntitySchema;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * How a {@link Membership} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class MembershipSchema implements RecordMapping<Membership> {
    static final AttributeCodec<Role> ROLE = AttributeCodec.enumeration(Role.class, Role.values());

    static final EntitySchema<Membership> SCHEMA = EntitySchema.of("Membership", Membership.class, new MembershipSchema())
            .accessor("memberships")
            .keyComponent("email", KeyCodec.STRING, Membership::email)
            .keyComponent("company", KeyCodec.STRING, Membership::company)
            .primaryKey("inEmail", "member#{email}", "company#{company}")
            .index("gsi1", "ofCompany", "members#{company}", "member#{email}")
            .build();

    @Override
    public void write(Membership membership, AttributeWriter to) {
        to.put("email", AttributeCodec.STRING, membership.email());
        to.put("company", AttributeCodec.STRING, membership.company());
        to.put("role", ROLE, membership.role());
        to.put("since", AttributeCodec.LOCAL_DATE, membership.since());
    }

    @Override
    public Membership read(AttributeReader from) {
        return new Membership(
                from.get("email", AttributeCodec.STRING),
                from.get("company", AttributeCodec.STRING),
                from.get("role", ROLE),
                from.get("since", AttributeCodec.LOCAL_DATE));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("email", AttributeCodec.STRING),
                DescribedAttribute.of("company", AttributeCodec.STRING),
                DescribedAttribute.of("role", ROLE),
                DescribedAttribute.of("since", AttributeCodec.LOCAL_DATE));
    }
}
