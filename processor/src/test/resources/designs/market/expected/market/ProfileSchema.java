package market;

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
 * How a {@link Profile} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class ProfileSchema implements RecordMapping<Profile> {
    static final EntitySchema<Profile> SCHEMA = EntitySchema.of("Profile", Profile.class, new ProfileSchema())
            .accessor("profiles")
            .keyComponent("id", KeyCodec.INT, Profile::id)
            .primaryKey("inId", "profile#{id}", "profile#")
            .upcast(1, new Profile.NameToFullName())
            .upcast(2, new Profile.FullNameToTwo())
            .build();

    @Override
    public void write(Profile profile, AttributeWriter to) {
        to.put("id", AttributeCodec.INT, profile.id());
        to.put("givenName", AttributeCodec.STRING, profile.givenName());
        to.put("familyName", AttributeCodec.STRING, profile.familyName());
        to.put("visits", AttributeCodec.INT, profile.visits());
    }

    @Override
    public Profile read(AttributeReader from) {
        return new Profile(
                from.get("id", AttributeCodec.INT),
                from.get("givenName", AttributeCodec.STRING),
                from.get("familyName", AttributeCodec.STRING),
                from.get("visits", AttributeCodec.INT));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("id", AttributeCodec.INT),
                DescribedAttribute.of("givenName", AttributeCodec.STRING),
                DescribedAttribute.of("familyName", AttributeCodec.STRING),
                DescribedAttribute.of("visits", AttributeCodec.INT));
    }
}
