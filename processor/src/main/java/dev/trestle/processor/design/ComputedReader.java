package dev.trestle.processor.design;

import dev.trestle.processor.attribute.Attribute;
import dev.trestle.processor.attribute.AttributeReader;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import dev.trestle.table.design.Computed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads the methods of a record whose values are stored. */
final class ComputedReader {

    private final TypeElement record;
    private final AttributeReader attributes;
    private final Refusals refusals;

    ComputedReader(TypeElement record, AttributeReader attributes, Refusals refusals) {
        this.record = record;
        this.attributes = attributes;
        this.refusals = refusals;
    }

    /** Adds what is computed to the components. */
    void read(Map<String, Optional<ComponentModel>> components) {
        Set<String> own = Set.copyOf(components.keySet());
        for (ExecutableElement method : ElementFilter.methodsIn(record.getEnclosedElements())) {
            Computed computed = method.getAnnotation(Computed.class);
            if (computed != null && isUsable(method, List.of(computed.from()), own)) {
                Optional<Attribute> attribute = attributes.read(method, computed);
                components.put(
                        method.getSimpleName().toString(),
                        attribute.map(read -> new ComponentModel(read, Optional.empty(), List.of(computed.from()))));
            }
        }
    }

    private boolean isUsable(ExecutableElement method, List<String> from, Set<String> own) {
        String name = method.getSimpleName().toString();
        boolean plain = method.getParameters().isEmpty()
                && !method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE)
                && method.getTypeParameters().isEmpty()
                && !own.contains(name);
        boolean known = !from.isEmpty() && own.containsAll(from);
        if (!plain) {
            refusals.add(
                    Refusal.COMPUTED_METHOD,
                    Place.of(method),
                    "'%s' is computed, but it is no method without parameters that belongs to the record, is not private and"
                            + " is no component's own. Make it one.",
                    name);
        } else if (!known) {
            refusals.add(
                    Refusal.COMPUTED_METHOD,
                    Place.of(method),
                    "'%s' is computed from %s, which are to be components of %s, at least one of them. Its components are: %s.",
                    name,
                    from,
                    record.getSimpleName(),
                    String.join(", ", own.stream().sorted().toList()));
        }
        return plain && known;
    }
}
