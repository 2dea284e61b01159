package dev.trestle.processor.design;

import dev.trestle.processor.attribute.Attribute;
import dev.trestle.processor.attribute.Role;
import java.util.List;
import java.util.Optional;

/**
 * A component of an entity, or what a method of it computes.
 *
 * @param attribute how it is stored
 * @param role what it means beyond that
 * @param computedFrom the components that a computed one is made of; empty for the record's own
 */
public record ComponentModel(Attribute attribute, Optional<Role> role, List<String> computedFrom) {

    /** Copies the list. */
    public ComponentModel {
        computedFrom = List.copyOf(computedFrom);
    }

    /** The component's name. */
    public String name() {
        return attribute.name();
    }

    /** Whether it is not a component of the record but computed from such. */
    public boolean isComputed() {
        return !computedFrom.isEmpty();
    }
}
