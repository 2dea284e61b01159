package dev.trestle.processor.design;

import dev.trestle.processor.attribute.AttributeType;

/**
 * A component of a sort key as a query narrows it.
 *
 * @param component the component's name
 * @param type its type
 * @param hasRanges whether a range of values is a range of keys
 * @param hasBeginnings whether one may ask for texts that begin with another
 */
public record KeyStep(String component, AttributeType type, boolean hasRanges, boolean hasBeginnings) {}
