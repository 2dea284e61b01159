package dev.trestle.processor.attribute;

import dev.trestle.processor.refusal.Place;

/**
 * A component of a record, stored under its own name.
 *
 * @param name the component's name
 * @param type its type
 * @param place where it is declared
 */
public record Attribute(String name, AttributeType type, Place place) {}
