package dev.trestle.processor.design;

import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.attribute.Role;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import dev.trestle.processor.template.ParsedTemplate;
import dev.trestle.processor.template.TemplateReader;
import dev.trestle.table.key.KeyRole;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the two templates of a key of one entity, and refuses components that cannot be in a key. */
final class KeyReader {

    private final RecordReader record;
    private final Refusals refusals;

    KeyReader(RecordReader record, Refusals refusals) {
        this.record = record;
        this.refusals = refusals;
    }

    /** The key, or empty if anything in it was refused. */
    Optional<KeyModel> read(AnnotationUse use) {
        Optional<ParsedTemplate> partition = template(use, "pk");
        Optional<TemplateModel> partitionKey =
                partition.flatMap(template -> withTypes(template, use.place("pk"), KeyRole.PARTITION));
        Optional<TemplateModel> sortKey =
                template(use, "sk").flatMap(template -> withTypes(template, use.place("sk"), KeyRole.SORT));
        partition.ifPresent(template -> checkConstantPartition(template, use));
        return partitionKey.flatMap(pk -> sortKey.map(sk -> new KeyModel(pk, sk)));
    }

    private Optional<ParsedTemplate> template(AnnotationUse use, String value) {
        return new TemplateReader(refusals).read(use.text(value), use.place(value));
    }

    private void checkConstantPartition(ParsedTemplate template, AnnotationUse use) {
        if (template.isConstant() && !use.isTrue("constantPartition")) {
            refusals.add(
                    Refusal.CONSTANT_PARTITION,
                    use.place("pk"),
                    "The partition key \"%s\" of %s has no component, so that all items share one partition, which takes"
                            + " 1000 writes per second at most. Put a component into it,"
                            + " or say constantPartition = true if that is meant.",
                    template.text(),
                    record.recordName());
        }
        if (!template.isConstant() && use.isTrue("constantPartition")) {
            refusals.add(
                    Refusal.CONSTANT_PARTITION,
                    use.place("constantPartition"),
                    "The partition key \"%s\" of %s is not constant. Remove constantPartition = true.",
                    template.text(),
                    record.recordName());
        }
    }

    private Optional<TemplateModel> withTypes(ParsedTemplate template, Place place, KeyRole role) {
        Map<String, AttributeType> types = new LinkedHashMap<>();
        for (String name : template.components()) {
            if (!record.has(name)) {
                refusals.add(
                        Refusal.UNKNOWN_COMPONENT,
                        place,
                        "The key template \"%s\" names '%s', which is no component of %s. Its components are: %s.",
                        template.text(),
                        name,
                        record.recordName(),
                        record.names());
            }
            record.component(name)
                    .filter(component -> canBeInKey(component, template, role))
                    .ifPresent(
                            component -> types.put(name, component.attribute().type()));
        }
        return types.size() == template.components().size()
                ? Optional.of(new TemplateModel(template, role, types, place))
                : Optional.empty();
    }

    private boolean canBeInKey(ComponentModel component, ParsedTemplate template, KeyRole keyRole) {
        AttributeType type = component.attribute().type();
        Place place = component.attribute().place();
        if (component.role().isPresent()) {
            Role role = component.role().get();
            refusals.add(
                    Refusal.ROLE_IN_KEY,
                    place,
                    "The component '%s' is in the key template \"%s\", but as %s it changes after the item is created,"
                            + " and a key cannot. Take it out of the template.",
                    component.name(),
                    template.text(),
                    role.label());
            return false;
        }
        if (type instanceof AttributeType.Absent) {
            refusals.add(
                    Refusal.ABSENT_KEY_COMPONENT,
                    place,
                    "The component '%s' is in the key template \"%s\" and can be absent, but every key has all of its"
                            + " components. Let it not be Optional.",
                    component.name(),
                    template.text());
            return false;
        }
        if (keyRole == KeyRole.SORT && !type.keepsOrder() && (type.canBeInAKey() || isOrdered(type))) {
            refusals.add(
                    Refusal.SORT_KEY_ORDER,
                    place,
                    "The component '%s' has the type %s, whose text in the sort key \"%s\" would not sort as its values"
                            + " do. A sort key takes String, LocalDate, UUID and enums.",
                    component.name(),
                    type.javaType(),
                    template.text());
            return false;
        }
        if (!type.canBeInAKey()) {
            refusals.add(
                    Refusal.KEY_COMPONENT_TYPE,
                    place,
                    "The component '%s' is in the key template \"%s\", but a key cannot hold the type %s."
                            + " A partition key takes String, LocalDate, UUID, enums, int and long;"
                            + " a sort key all of these but int and long.",
                    component.name(),
                    template.text(),
                    type.javaType());
            return false;
        }
        return true;
    }

    private static boolean isOrdered(AttributeType type) {
        return type instanceof AttributeType.Plain plain && plain.scalar().hasOrder();
    }
}
