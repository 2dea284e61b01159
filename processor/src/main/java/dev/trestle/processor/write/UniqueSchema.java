package dev.trestle.processor.write;

import com.palantir.javapoet.CodeBlock;
import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.design.ComponentModel;
import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.UniqueComponents;
import java.util.Set;

/** The part of a schema that tells which components are unique. */
final class UniqueSchema {

    private UniqueSchema() {}

    static void addTo(CodeBlock.Builder schema, EntityModel entity) {
        Set<String> uniques = UniqueComponents.of(entity.element());
        for (ComponentModel component : entity.components()) {
            if (uniques.contains(component.name())) {
                AttributeType type = component.attribute().type();
                String stored = component.attribute().stored();
                schema.add(
                        "\n.$L($L, $L, $T::$N)",
                        type instanceof AttributeType.Absent ? "uniqueIfPresent" : "unique",
                        component.name().equals(stored)
                                ? CodeBlock.of("$S", stored)
                                : CodeBlock.of("$S, $S", component.name(), stored),
                        SchemaClass.keyCodec(Codecs.valueOf(type)),
                        entity.className(),
                        component.name());
            }
        }
    }
}
