package market;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.expression.Access;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.NumberPath;
import dev.trestle.table.expression.StringPath;
import javax.annotation.processing.Generated;

/**
 * The attributes of a {@link Profile} in conditions and updates.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class ProfilePaths {
    public final NumberPath<Profile, Integer, Access.Fixed> id = new NumberPath<>(DocumentPath.of("id"),
            AttributeCodec.INT);

    public final StringPath<Profile, Access.Writable> givenName = new StringPath<>(DocumentPath.of("givenName"));

    public final StringPath<Profile, Access.Writable> familyName = new StringPath<>(DocumentPath.of("familyName"));

    public final NumberPath<Profile, Integer, Access.Writable> visits = new NumberPath<>(DocumentPath.of("visits"),
            AttributeCodec.INT);

    ProfilePaths() {
    }
}
