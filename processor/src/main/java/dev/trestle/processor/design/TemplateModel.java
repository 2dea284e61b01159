package dev.trestle.processor.design;

import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.template.KeyTemplate;
import dev.trestle.processor.template.ValueShape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A template with the types of its components, all of which have a key encoding.
 *
 * @param template the template
 * @param types the components' types by name, in the order of the template
 * @param place where it is written
 */
public record TemplateModel(KeyTemplate template, Map<String, AttributeType> types, Place place) {

    /** Copies the types. */
    public TemplateModel {
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }

    /** Whether some key is one of both. */
    public boolean canEqual(TemplateModel other) {
        return template.canEqual(this::shape, other.template, other::shape);
    }

    /** Whether some key is one of both, {@code other} having no components. */
    public boolean canEqual(KeyTemplate other) {
        return template.canEqual(this::shape, other, name -> new ValueShape.Text());
    }

    private ValueShape shape(String component) {
        AttributeType type = types.get(component);
        if (type == null) {
            throw new IllegalArgumentException(template.text() + " has no component " + component);
        }
        return type.shape().orElseThrow();
    }
}
