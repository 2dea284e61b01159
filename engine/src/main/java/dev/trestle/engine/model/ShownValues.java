package dev.trestle.engine.model;

import dev.trestle.engine.item.Item;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Values as AWS's errors show them: lists and maps as Java's collections do, structures as Java's records do with all of
 * their members, attribute values by type and hash alone.
 */
final class ShownValues {

    private static final String PACKAGE = "com.amazonaws.dynamodb.v20120810.";

    private ShownValues() {}

    static String quoted(Shape shape, Object value) {
        return "'" + shown(shape, value) + "'";
    }

    private static String shown(Shape shape, Object value) {
        if (shape instanceof Shape.ListOf list) {
            StringJoiner elements = new StringJoiner(", ", "[", "]");
            ((List<?>) value).forEach(element -> elements.add(shown(list.element(), element)));
            return elements.toString();
        }
        if (shape instanceof Shape.MapOf map) {
            StringJoiner entries = new StringJoiner(", ", "{", "}");
            ((Map<?, ?>) value).forEach((key, entry) -> entries.add(key + "=" + shown(map.value(), entry)));
            return entries.toString();
        }
        if (shape instanceof Shape.Attributes && value instanceof Item item) {
            StringJoiner attributes = new StringJoiner(", ", "{", "}");
            item.forEach((name, attribute) -> attributes.add(name + "=" + object("AttributeValue", attribute)));
            return attributes.toString();
        }
        if (shape instanceof Shape.StructureOf structure) {
            StringJoiner members = new StringJoiner(", ", structure.name() + "(", ")");
            for (Shape.Member member : structure.members().values()) {
                Object given = ((Structure) value).get(member.name());
                members.add(fieldName(member.name()) + "=" + (given == null ? "null" : shown(member.shape(), given)));
            }
            return members.toString();
        }
        boolean isObject = shape instanceof Shape.Attribute || shape instanceof Shape.Attributes;
        return isObject ? object(shape.name(), value) : value.toString();
    }

    /** The name of a member as Java would name its field, as AWS does in errors. */
    static String fieldName(String member) {
        return Character.toLowerCase(member.charAt(0)) + member.substring(1);
    }

    private static String object(String type, Object value) {
        return PACKAGE + type + "@" + Integer.toHexString(value.hashCode());
    }
}
