package plain;

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
 * How a {@link Plain.Session} is stored.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
final class SessionSchema implements RecordMapping<Plain.Session> {
    static final EntitySchema<Plain.Session> SCHEMA = EntitySchema.of("Session", Plain.Session.class, new SessionSchema())
            .accessor("sessions")
            .keyComponent("token", KeyCodec.STRING, Plain.Session::token)
            .primaryKey("inToken", "session#{token}", "")
            .build();

    @Override
    public void write(Plain.Session session, AttributeWriter to) {
        to.put("token", AttributeCodec.STRING, session.token());
        to.put("user", AttributeCodec.STRING, session.user());
    }

    @Override
    public Plain.Session read(AttributeReader from) {
        return new Plain.Session(
                from.get("token", AttributeCodec.STRING),
                from.get("user", AttributeCodec.STRING));
    }

    @Override
    public List<DescribedAttribute> attributes() {
        return List.of(
                DescribedAttribute.of("token", AttributeCodec.STRING),
                DescribedAttribute.of("user", AttributeCodec.STRING));
    }
}
