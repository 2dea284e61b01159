package dev.trestle.processor.design;

import dev.trestle.processor.annotation.AnnotationUse;
import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.attribute.Role;
import dev.trestle.processor.attribute.Scalar;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import dev.trestle.processor.template.ParsedTemplate;
import dev.trestle.processor.template.TemplateLayout;
import dev.trestle.processor.template.TemplateReader;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.key.KeyRole;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads the two templates of a key of one entity, and refuses components that cannot be in a key. */
final class KeyReader {

    private static final int MOST_SHARDS = 200;

    private final RecordReader record;
    private final TemplateLayout layout;
    private final Refusals refusals;

    KeyReader(RecordReader record, TemplateLayout layout, Refusals refusals) {
        this.record = record;
        this.layout = layout;
        this.refusals = refusals;
    }

    /** The key, or empty if anything in it was refused. */
    Optional<KeyModel> read(AnnotationUse use) {
        Optional<ParsedTemplate> partition = template(use, "pk");
        Optional<TemplateModel> partitionKey =
                partition.flatMap(template -> withTypes(template, use.place("pk"), KeyRole.PARTITION));
        Optional<ParsedTemplate> sort =
                !use.has("shards") && use.text("sk").isEmpty() ? Optional.of(ParsedTemplate.NONE) : template(use, "sk");
        Optional<TemplateModel> sortKey = sort.flatMap(template -> withTypes(template, use.place("sk"), KeyRole.SORT));
        if (use.has("shards") && shards(use) > 1) {
            return partitionKey.flatMap(pk -> sortKey.map(sk -> new KeyModel(pk, sk)));
        }
        partition.ifPresent(template -> checkConstantPartition(template, use));
        return partitionKey.flatMap(pk -> sortKey.map(sk -> new KeyModel(pk, sk)));
    }

    /** The key of an access pattern: templates, or attributes of the entity. */
    Optional<IndexKey> readIndex(AnnotationUse use) {
        boolean attributes =
                !use.list("partition").isEmpty() || !use.list("sort").isEmpty();
        boolean templates = !use.text("pk").isEmpty() || !use.text("sk").isEmpty();
        if (attributes && templates) {
            refusals.add(
                    Refusal.INDEX_ATTRIBUTES,
                    use.place(),
                    "The access pattern has templates as well as attributes. Give pk and sk, or partition and sort.");
            return Optional.empty();
        }
        return attributes
                ? new AttributeKeyReader(record, refusals).read(use).map(IndexKey.class::cast)
                : read(use).map(IndexKey.class::cast);
    }

    /** Over how many partitions the items of one are spread. */
    int shards(AnnotationUse use) {
        int shards = Integer.parseInt(use.text("shards"));
        if (shards < 1
                || shards > MOST_SHARDS
                || (shards > 1 && !use.list("partition").isEmpty())) {
            refusals.add(
                    Refusal.SHARDS,
                    use.place("shards"),
                    "The partitions of %s cannot be spread over %d shards. Spread those of texts, pk and sk, over 1 to %d.",
                    record.recordName(),
                    shards,
                    MOST_SHARDS);
        }
        return shards;
    }

    private Optional<ParsedTemplate> template(AnnotationUse use, String value) {
        return new TemplateReader(layout, refusals).read(use.text(value), use.place(value));
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
        if (!type.canBeInAKey()) {
            refuseType(component, template, keyRole);
            return false;
        }
        return isWritten(component, template, keyRole);
    }

    private void refuseType(ComponentModel component, ParsedTemplate template, KeyRole keyRole) {
        AttributeType type = component.attribute().type();
        boolean hasOrder = keyRole == KeyRole.SORT && type.hasOrder();
        refusals.add(
                hasOrder ? Refusal.SORT_KEY_ORDER : Refusal.KEY_COMPONENT_TYPE,
                component.attribute().place(),
                hasOrder
                        ? "The component '%s' has the type %3$s, whose text in the sort key \"%2$s\" would not sort as its"
                                + " values do. Use a BigDecimal."
                        : "The component '%s' is in the key template \"%s\", but a key cannot hold the type %s. A key takes"
                                + " %s, and what a Conversion stores as one of these.",
                component.name(),
                template.text(),
                type.javaType(),
                Scalar.LIST_IN_A_KEY);
    }

    /** Whether the form exists and, in a sort key, keeps the order. */
    private boolean isWritten(ComponentModel component, ParsedTemplate template, KeyRole keyRole) {
        String form = template.formOf(component.name());
        KeyCodec<?> codec = KeyCodecs.of(component.attribute().type());
        if (!form.isEmpty()) {
            if (!codec.hasForm(form)) {
                refusals.add(
                        Refusal.KEY_FORM,
                        component.attribute().place(),
                        "The key template \"%s\" asks for '%s' in the form '%s', which the type %s does not have. Its forms"
                                + " are: %s.",
                        template.text(),
                        component.name(),
                        form,
                        component.attribute().type().javaType(),
                        codec.forms());
                return false;
            }
            codec = codec.in(form);
        }
        if (keyRole == KeyRole.SORT && !layout.existing() && !codec.keepsOrder()) {
            refusals.add(
                    Refusal.SORT_KEY_ORDER,
                    component.attribute().place(),
                    form.isEmpty()
                            ? "The component '%s' has the type %3$s, whose text in the sort key \"%2$s\" would not sort as its"
                                    + " values do. Let its conversion be an OrderedConversion, if what it stores sorts as the"
                                    + " values do."
                            : "The component '%s' would not sort as its values do in the sort key \"%s\" in the form it has"
                                    + " there. Leave the form out, or, for keys of a table that exists, annotate the entity"
                                    + " with @ExistingLayout.",
                    component.name(),
                    template.text(),
                    component.attribute().type().javaType());
            return false;
        }
        return true;
    }
}
