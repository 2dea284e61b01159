package dev.trestle.processor.design;

import dev.trestle.processor.attribute.Attribute;
import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.attribute.Role;
import dev.trestle.processor.attribute.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An index key that is made of attributes of the entity themselves.
 *
 * @param partition the components of the partition key
 * @param sort the components of the sort key
 */
public record AttributeKeyModel(List<ComponentModel> partition, List<ComponentModel> sort) implements IndexKey {

    /** Copies the lists. */
    public AttributeKeyModel {
        partition = List.copyOf(partition);
        sort = List.copyOf(sort);
    }

    /** The type of a component's values, which may be absent in the item. */
    public static AttributeType valueOf(ComponentModel component) {
        AttributeType type = component.attribute().type();
        return type instanceof AttributeType.Absent absent ? absent.value() : type;
    }

    /** The letter of the type that a key attribute has in DynamoDB; empty if it cannot be in a key. */
    public static Optional<Character> letter(ComponentModel component) {
        if (component.role().equals(Optional.of(Role.TIME_TO_LIVE))) {
            return Optional.of('N');
        }
        return letter(valueOf(component));
    }

    private static Optional<Character> letter(AttributeType type) {
        if (type instanceof AttributeType.Other other) {
            return letter(other.stored());
        }
        if (type instanceof AttributeType.Constants) {
            return Optional.of('S');
        }
        if (!(type instanceof AttributeType.Plain plain)) {
            return Optional.empty();
        }
        Scalar scalar = plain.scalar();
        return switch (scalar) {
            case STRING, INSTANT, LOCAL_DATE, UUID -> Optional.of('S');
            case INT, LONG, DOUBLE, BIG_DECIMAL, BIG_INTEGER -> Optional.of('N');
            case BINARY -> Optional.of('B');
            case BOOLEAN, DYNAMIC, RAW -> Optional.empty();
        };
    }

    @Override
    public Map<String, AttributeType> partitionTypes() {
        Map<String, AttributeType> types = new LinkedHashMap<>();
        partition.forEach(component -> types.put(component.name(), valueOf(component)));
        return types;
    }

    @Override
    public List<KeyStep> sortSteps() {
        return sort.stream()
                .map(component -> {
                    AttributeType type = valueOf(component);
                    return new KeyStep(component.name(), type, type.hasOrder(), KeyCodecs.isText(type));
                })
                .toList();
    }

    @Override
    public String partitionText() {
        return String.join(", ", partition.stream().map(ComponentModel::name).toList());
    }

    /** The attributes of the partition key. */
    public List<String> partitionAttributes() {
        return names(partition);
    }

    /** The attributes of the sort key. */
    public List<String> sortAttributes() {
        return names(sort);
    }

    private static List<String> names(List<ComponentModel> components) {
        return components.stream()
                .map(ComponentModel::attribute)
                .map(Attribute::stored)
                .toList();
    }
}
