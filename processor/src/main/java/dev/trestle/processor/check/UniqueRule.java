package dev.trestle.processor.check;

import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.attribute.NestedRecords;
import dev.trestle.processor.design.ComponentModel;
import dev.trestle.processor.design.EntityModel;
import dev.trestle.processor.design.KeyModel;
import dev.trestle.processor.design.TableModel;
import dev.trestle.processor.design.UniqueComponents;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Unique components can be in the keys of their guards, and no entity is stored where the guards are. */
final class UniqueRule implements Rule {

    private static final String GUARDS = "#UNIQUE#";

    private final Elements elements;

    UniqueRule(Elements elements) {
        this.elements = elements;
    }

    @Override
    public void check(TableModel table, Refusals refusals) {
        boolean guarded = false;
        for (EntityModel entity : table.entities()) {
            Set<String> uniques = UniqueComponents.of(entity.element());
            guarded |= !uniques.isEmpty();
            entity.components().stream()
                    .filter(component -> uniques.contains(component.name()))
                    .forEach(component -> checkType(component, refusals));
            checkNested(entity, refusals);
        }
        if (guarded) {
            for (EntityModel entity : table.entities()) {
                entity.key().ifPresent(key -> checkPartition(entity, key, refusals));
            }
        }
    }

    private static void checkType(ComponentModel component, Refusals refusals) {
        AttributeType type = component.attribute().type();
        AttributeType value = type instanceof AttributeType.Absent absent ? absent.value() : type;
        Place place = component.attribute().place();
        component
                .role()
                .ifPresent(role -> refusals.add(
                        Refusal.UNIQUE_COMPONENT,
                        place,
                        "'%s' cannot be @Unique as well as %s. Keep one of them.",
                        component.name(),
                        role.label()));
        if (component.role().isEmpty() && !value.canBeInAKey()) {
            refusals.add(
                    Refusal.UNIQUE_COMPONENT,
                    place,
                    "'%s' cannot be @Unique: its value would be part of a key, which a %s cannot be.",
                    component.name(),
                    type.javaType());
        }
    }

    private void checkNested(EntityModel entity, Refusals refusals) {
        for (AttributeType.Nested nested : NestedRecords.in(entity.attributes())) {
            TypeElement record = elements.getTypeElement(nested.javaType().canonicalName());
            Set<String> uniques = record == null ? Set.of() : UniqueComponents.of(record);
            nested.attributes().stream()
                    .filter(attribute -> uniques.contains(attribute.name()))
                    .forEach(attribute -> refusals.add(
                            Refusal.UNIQUE_COMPONENT,
                            attribute.place(),
                            "'%s' cannot be @Unique within a nested record, as only components of an entity can be.",
                            attribute.name()));
        }
    }

    private static void checkPartition(EntityModel entity, KeyModel key, Refusals refusals) {
        List<String> segments = List.of(key.partition().template().text().split("#", -1));
        boolean mayBeGuard = segments.size() > 2
                && segments.get(0).isEmpty()
                && (segments.get(1).equals("UNIQUE") || segments.get(1).startsWith("{"));
        if (mayBeGuard) {
            Place place = key.partition().place();
            refusals.add(
                    Refusal.RESERVED_PARTITION,
                    place,
                    "The partition key \"%s\" of %s can begin with \"%s\", as those of the items that keep values"
                            + " unique do. Begin it with other text.",
                    key.partition().template().text(),
                    entity.simpleName(),
                    GUARDS);
        }
    }
}
