package dev.trestle.table.handwritten;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.AttributeReader;
import dev.trestle.table.attribute.AttributeWriter;
import dev.trestle.table.attribute.RecordMapping;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.StringPath;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntitySchema;
import java.util.Optional;

/** A member of a club, whose email and, if there is one, phone nobody else has. */
public record Member(String club, String id, String email, Optional<String> phone, long points) {

    /** How a member is stored. */
    public static final EntitySchema<Member> SCHEMA = EntitySchema.of("Member", Member.class, new Mapping())
            .keyComponent("club", KeyCodec.STRING, Member::club)
            .keyComponent("id", KeyCodec.STRING, Member::id)
            .primaryKey("inClub", "club#{club}", "member#{id}")
            .unique("email", KeyCodec.STRING, Member::email)
            .uniqueIfPresent("phone", KeyCodec.STRING, Member::phone)
            .build();

    /** A table of members. */
    public static final Design DESIGN =
            Design.of("clubs", "pk", "sk").entity(SCHEMA).build();

    public static final StringPath<Member, Access.Settable> EMAIL = new StringPath<>(DocumentPath.of("email"));
    public static final StringPath<Member, Access.Removable> PHONE = new StringPath<>(DocumentPath.of("phone"));
    public static final NumberPath<Member, Long, Access.Writable> POINTS =
            new NumberPath<>(DocumentPath.of("points"), AttributeCodec.LONG);

    private static final class Mapping implements RecordMapping<Member> {

        @Override
        public void write(Member member, AttributeWriter to) {
            to.put("club", AttributeCodec.STRING, member.club());
            to.put("id", AttributeCodec.STRING, member.id());
            to.put("email", AttributeCodec.STRING, member.email());
            to.putOptional("phone", AttributeCodec.STRING, member.phone());
            to.put("points", AttributeCodec.LONG, member.points());
        }

        @Override
        public Member read(AttributeReader from) {
            return new Member(
                    from.get("club", AttributeCodec.STRING),
                    from.get("id", AttributeCodec.STRING),
                    from.get("email", AttributeCodec.STRING),
                    from.getOptional("phone", AttributeCodec.STRING),
                    from.get("points", AttributeCodec.LONG));
        }
    }
}
