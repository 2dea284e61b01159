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
 * How a {@link LegacyUser} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class LegacyUserSchema implements RecordMapping<LegacyUser> {
    static final EntitySchema<LegacyUser> SCHEMA = EntitySchema.of("USER", LegacyUser.class, new LegacyUserSchema())
            .accessor("legacyUsers")
            .keyComponent("user", KeyCodec.STRING, LegacyUser::user)
            .existingLayout("|")
            .primaryKey("inUser", "USER|{user}", "PROFILE")
            .build();

    @Override
    public void write(LegacyUser legacyUser, AttributeWriter to) {
        to.put("user", AttributeCodec.STRING, legacyUser.user());
        to.put("email", AttributeCodec.STRING, legacyUser.email());
    }

    @Override
    public LegacyUser read(AttributeReader from) {
        return new LegacyUser(
                from.get("user", AttributeCodec.STRING),
                from.get("email", AttributeCodec.STRING));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("user", AttributeCodec.STRING),
                DescribedAttribute.of("email", AttributeCodec.STRING));
    }
}
