package dev.trestle.processor.design;

import com.palantir.javapoet.ClassName;
import dev.trestle.processor.attribute.Attribute;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.template.TemplateLayout;
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
 * @param components the record's components in order, then what is computed from them
 * @param layout how its keys are put together
 * @param upcasts the classes that bring items of older shapes to the next one, that from shape 1 first
 * @param place where the entity is declared
 */
public record EntityModel(
        TypeElement element,
        String name,
        String plural,
        Optional<KeyModel> key,
        List<PatternModel> patterns,
        List<ComponentModel> components,
        TemplateLayout layout,
        List<TypeElement> upcasts,
        Place place) {

    /** Copies the lists. */
    public EntityModel {
        patterns = List.copyOf(patterns);
        components = List.copyOf(components);
        upcasts = List.copyOf(upcasts);
    }

    /** The record's class. */
    public ClassName className() {
        return ClassName.get(element);
    }

    /** The record's simple name. */
    public String simpleName() {
        return element.getSimpleName().toString();
    }

    /** All components as attributes, in order. */
    public List<Attribute> attributes() {
        return components.stream().map(ComponentModel::attribute).toList();
    }

    /** The component of that name. */
    Optional<ComponentModel> component(String component) {
        return components.stream().filter(each -> each.name().equals(component)).findFirst();
    }

    /** Whether something is computed from a component. */
    public boolean isSource(String component) {
        return components.stream().anyMatch(other -> other.computedFrom().contains(component));
    }

    /** The primary key of an entity of which nothing was refused. */
    public KeyModel primaryKey() {
        return key.orElseThrow();
    }
}
