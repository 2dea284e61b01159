package dev.trestle.processor.attribute;

import com.palantir.javapoet.CodeBlock;
import dev.trestle.processor.refusal.Place;
import java.util.Optional;

/**
 * A component of a record, or what a method of it computes, as it is stored.
 *
 * @param name the component's name
 * @param stored the attribute's name
 * @param type its type
 * @param otherwise an expression for the value of items without the attribute
 * @param readOnly whether no update changes it
 * @param place where it is declared
 */
public record Attribute(
        String name, String stored, AttributeType type, Optional<CodeBlock> otherwise, boolean readOnly, Place place) {}
