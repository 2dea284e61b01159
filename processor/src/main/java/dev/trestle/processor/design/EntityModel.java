package dev.trestle.processor.design;

import com.palantir.javapoet.ClassName;
import dev.trestle.processor.attribute.Attribute;
import dev.trestle.processor.refusal.Place;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * An entity, as far as it could be read. What is missing was refused.
 *
 * @param element the record
 * @param name what the item's {@code entity} attribute holds
 * @param plural the accessor on the generated table
 * @param key the primary key
 * @param patterns the access patterns through indexes
 * @param components the record's components in order
 * @param place where the entity is declared
 */
public record EntityModel(
        TypeElement element,
        String name,
        String plural,
        Optional<KeyModel> key,
        List<PatternModel> patterns,
        List<ComponentModel> components,
        Place place) {

    /** Copies the lists. */
    public EntityModel {
        patterns = List.copyOf(patterns);
        components = List.copyOf(components);
    }

    /** The record's class. */
    public ClassName className() {
        return ClassName.get(element);
    }

    /** The record's simple name. */
    public String simpleName() {
        return element.getSimpleName().toString();
    }

    /** The record's components as attributes, in order. */
    public List<Attribute> attributes() {
        return components.stream().map(ComponentModel::attribute).toList();
    }

    /** The primary key of an entity of which nothing was refused. */
    public KeyModel primaryKey() {
        return key.orElseThrow();
    }
}
