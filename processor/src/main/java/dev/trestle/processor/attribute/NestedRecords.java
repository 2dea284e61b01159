package dev.trestle.processor.attribute;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the nested records, and sealed types of them, that attributes are made of, at any depth, each once. */
public final class NestedRecords {

    private NestedRecords() {}

    /** The nested records, inner before outer. */
    public static List<AttributeType.Nested> in(List<Attribute> attributes) {
        Map<Object, AttributeType.Nested> found = new LinkedHashMap<>();
        attributes.forEach(attribute -> collect(attribute.type(), found));
        return List.copyOf(found.values());
    }

    /** The sealed types. */
    public static List<AttributeType.OneOf> sealedTypesIn(List<Attribute> attributes) {
        Map<Object, AttributeType.OneOf> found = new LinkedHashMap<>();
        attributes.forEach(attribute -> collectSealed(attribute.type(), found));
        return List.copyOf(found.values());
    }

    private static void collectSealed(AttributeType type, Map<Object, AttributeType.OneOf> found) {
        if (type instanceof AttributeType.Nested nested) {
            nested.attributes().forEach(attribute -> collectSealed(attribute.type(), found));
        } else if (type instanceof AttributeType.OneOf oneOf) {
            found.putIfAbsent(oneOf.javaType(), oneOf);
            oneOf.variants().values().forEach(variant -> collectSealed(variant, found));
        } else {
            type.part().ifPresent(part -> collectSealed(part, found));
        }
    }

    private static void collect(AttributeType type, Map<Object, AttributeType.Nested> found) {
        if (type instanceof AttributeType.Nested nested) {
            nested.attributes().forEach(attribute -> collect(attribute.type(), found));
            found.putIfAbsent(nested.javaType(), nested);
        } else if (type instanceof AttributeType.OneOf oneOf) {
            oneOf.variants().values().forEach(variant -> collect(variant, found));
        } else {
            type.part().ifPresent(part -> collect(part, found));
        }
    }
}
