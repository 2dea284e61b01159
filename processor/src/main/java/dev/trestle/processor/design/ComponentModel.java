package dev.trestle.processor.design;

import dev.trestle.processor.attribute.Attribute;
import dev.trestle.processor.attribute.Role;
import java.util.Optional;

/**
 * A component of an entity.
 *
 * @param attribute how it is stored
 * @param role what it means beyond that
 */
public record ComponentModel(Attribute attribute, Optional<Role> role) {

    /** The component's name. */
    public String name() {
        return attribute.name();
    }
}
