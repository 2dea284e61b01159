package dev.trestle.processor.design;

import dev.trestle.processor.attribute.Attribute;
import dev.trestle.processor.attribute.AttributeReader;
import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.attribute.Role;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** The components of one entity, those included that were refused, so that a key that names one is not refused too. */
final class RecordReader {

    private final Refusals refusals;
    private final TypeElement record;
    private final Map<String, Optional<ComponentModel>> components = new LinkedHashMap<>();

    RecordReader(TypeElement record, AttributeReader attributes, Refusals refusals) {
        this.refusals = refusals;
        this.record = record;
        Map<Role, String> seen = new EnumMap<>(Role.class);
        for (RecordComponentElement component : record.getRecordComponents()) {
            Optional<Role> role = role(component, seen);
            Optional<Attribute> attribute = attributes.read(component);
            attribute.ifPresent(read -> role.ifPresent(its -> refuseUnlessSuited(its, read)));
            components.put(
                    component.getSimpleName().toString(),
                    attribute.map(read -> new ComponentModel(read, role, List.of())));
        }
        new ComputedReader(record, attributes, refusals).read(components);
        attributes.refuseRepeatedNames(components.values().stream()
                .flatMap(Optional::stream)
                .filter(component -> !component.role().equals(Optional.of(Role.OTHERS)))
                .map(ComponentModel::attribute)
                .toList());
    }

    private Optional<Role> role(RecordComponentElement component, Map<Role, String> seen) {
        Place place = AttributeReader.placeOf(component);
        String name = component.getSimpleName().toString();
        Set<Role> roles = Role.of(component);
        if (roles.size() > 1) {
            refusals.add(
                    Refusal.REPEATED_ROLE,
                    place,
                    "The component '%s' is annotated with %s, but one attribute has one meaning. Keep one of them.",
                    name,
                    String.join(" and ", roles.stream().map(Role::label).toList()));
        }
        for (Role role : roles) {
            String other = seen.putIfAbsent(role, name);
            if (other != null) {
                refusals.add(
                        Refusal.REPEATED_ROLE,
                        place,
                        "%s is on '%s' as well as on '%s', but an item has one at most. Remove one of them.",
                        role.label(),
                        other,
                        name);
            }
        }
        return roles.stream().findFirst();
    }

    private void refuseUnlessSuited(Role role, Attribute attribute) {
        if (!role.suits(attribute.type())) {
            refusals.add(
                    Refusal.ROLE_TYPE,
                    attribute.place(),
                    "%s is on '%s', which has the type %s. Give it the type %s.",
                    role.label(),
                    attribute.name(),
                    attribute.type().javaType(),
                    role.types());
        }
    }

    /** All that could be read. */
    Iterable<ComponentModel> readable() {
        return components.values().stream().flatMap(Optional::stream).toList();
    }

    boolean has(String name) {
        return components.containsKey(name);
    }

    /** The names of all, for a message. */
    String names() {
        return String.join(", ", components.keySet());
    }

    String recordName() {
        return record.getSimpleName().toString();
    }

    /** The component, or empty if it was refused. */
    Optional<ComponentModel> component(String name) {
        return components.getOrDefault(name, Optional.empty());
    }

    /** The component's type, or empty if it was refused. */
    Optional<AttributeType> type(String name) {
        return component(name).map(component -> component.attribute().type());
    }
}
