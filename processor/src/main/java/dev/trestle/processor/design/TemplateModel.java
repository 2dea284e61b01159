package dev.trestle.processor.design;

import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.attribute.Scalar;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.template.ParsedTemplate;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.key.KeyRole;
import dev.trestle.table.key.KeyTemplate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A template with the types of its components, all of which have a key encoding.
 *
 * @param template the template
 * @param role the key that it is for
 * @param types the components' types by name, in the order of the template
 * @param place where it is written
 */
public record TemplateModel(ParsedTemplate template, KeyRole role, Map<String, AttributeType> types, Place place) {

    /** Copies the types. */
    public TemplateModel {
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }

    /** Whether some key is one of both. */
    public boolean mayEqual(TemplateModel other) {
        return inTable().mayEqual(other.inTable());
    }

    /** Whether some key is this text. */
    public boolean mayEqual(String text) {
        return inTable().mayEqual(KeyTemplate.of("", role, text, Map.of()));
    }

    /** The template as the table itself will have it, so that both have one mind about which keys collide. */
    private KeyTemplate inTable() {
        Map<String, KeyCodec<?>> codecs = new LinkedHashMap<>();
        types.forEach((name, type) -> codecs.put(name, codec(type)));
        return KeyTemplate.of("", role, template.text(), codecs);
    }

    private static KeyCodec<?> codec(AttributeType type) {
        // An enum's class is not there yet; its constants are some of all texts.
        Scalar scalar = type instanceof AttributeType.Plain plain ? plain.scalar() : Scalar.STRING;
        return switch (scalar) {
            case STRING -> KeyCodec.STRING;
            case INT -> KeyCodec.INT;
            case LONG -> KeyCodec.LONG;
            case LOCAL_DATE -> KeyCodec.LOCAL_DATE;
            case UUID -> KeyCodec.UUID;
            default -> throw new IllegalArgumentException(scalar + " has no key encoding");
        };
    }
}
