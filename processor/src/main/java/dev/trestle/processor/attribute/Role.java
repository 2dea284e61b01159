package dev.trestle.processor.attribute;

import dev.trestle.table.design.CreatedAt;
import dev.trestle.table.design.ModifiedAt;
import dev.trestle.table.design.OtherAttributes;
import dev.trestle.table.design.TimeToLive;
import dev.trestle.table.design.Version;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import javax.lang.model.element.Element;

/** What a component means to the table beyond being stored. */
public enum Role {
    VERSION(Version.class, "long"),
    CREATED_AT(CreatedAt.class, "Instant"),
    MODIFIED_AT(ModifiedAt.class, "Instant"),
    TIME_TO_LIVE(TimeToLive.class, "Instant or Optional<Instant>"),
    OTHERS(OtherAttributes.class, "Map<String, AttributeValue>");

    private final Class<? extends Annotation> annotation;
    private final String types;

    Role(Class<? extends Annotation> annotation, String types) {
        this.annotation = annotation;
        this.types = types;
    }

    /** The roles that a component is annotated with. */
    public static Set<Role> of(Element component) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(values())
                .filter(role -> component.getAnnotation(role.annotation) != null)
                .forEach(roles::add);
        return roles;
    }

    /** Whether a component of this type can have the role. */
    public boolean suits(AttributeType type) {
        return switch (this) {
            case VERSION -> isPlain(type, Scalar.LONG) && type.javaType().isPrimitive();
            case CREATED_AT, MODIFIED_AT -> isPlain(type, Scalar.INSTANT);
            case TIME_TO_LIVE ->
                isPlain(type instanceof AttributeType.Absent absent ? absent.value() : type, Scalar.INSTANT);
            case OTHERS -> type instanceof AttributeType.Entries entries && isPlain(entries.value(), Scalar.RAW);
        };
    }

    private static boolean isPlain(AttributeType type, Scalar scalar) {
        return type instanceof AttributeType.Plain plain && plain.scalar() == scalar;
    }

    /** The types that it suits, for a message. */
    public String types() {
        return types;
    }

    /** The annotation as it is written. */
    public String label() {
        return "@" + annotation.getSimpleName();
    }
}
