package dev.trestle.processor.design;

import dev.trestle.processor.annotation.AnnotationUse;
import dev.trestle.processor.refusal.Refusal;
import dev.trestle.processor.refusal.Refusals;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads an index key that is made of attributes of the entity. */
final class AttributeKeyReader {

    private static final int MOST = 4;

    private final RecordReader record;
    private final Refusals refusals;

    AttributeKeyReader(RecordReader record, Refusals refusals) {
        this.record = record;
        this.refusals = refusals;
    }

    /** The key, or empty if anything in it was refused. */
    Optional<AttributeKeyModel> read(AnnotationUse use) {
        int before = refusals.count();
        Set<String> seen = new HashSet<>();
        List<ComponentModel> partition = components(use, "partition", seen);
        List<ComponentModel> sort = components(use, "sort", seen);
        if (use.list("partition").isEmpty()) {
            refusals.add(
                    Refusal.INDEX_ATTRIBUTES,
                    use.place("sort"),
                    "The access pattern names no component for the partition key. Name one to four with partition.");
        }
        return refusals.count() == before && partition.size() + sort.size() == seen.size()
                ? Optional.of(new AttributeKeyModel(partition, sort))
                : Optional.empty();
    }

    private List<ComponentModel> components(AnnotationUse use, String key, Set<String> seen) {
        List<String> names = use.texts(key);
        if (names.size() > MOST) {
            refusals.add(
                    Refusal.INDEX_ATTRIBUTES,
                    use.place(key),
                    "The %s key has %d attributes, and DynamoDB takes %d.",
                    key,
                    names.size(),
                    MOST);
        }
        List<ComponentModel> components = new ArrayList<>();
        for (String name : names) {
            if (!record.has(name)) {
                refusals.add(
                        Refusal.UNKNOWN_COMPONENT,
                        use.place(key),
                        "The access pattern names '%s', which is no component of %s. Its components are: %s.",
                        name,
                        record.recordName(),
                        record.names());
            } else if (!seen.add(name)) {
                refusals.add(
                        Refusal.REPEATED_COMPONENT,
                        use.place(key),
                        "The access pattern names the component '%s' twice. Once is enough.",
                        name);
            }
            record.component(name).ifPresent(component -> {
                if (AttributeKeyModel.letter(component).isEmpty()) {
                    refusals.add(
                            Refusal.KEY_COMPONENT_TYPE,
                            component.attribute().place(),
                            "The component '%s' is to be an attribute of an index key, but DynamoDB takes text, numbers and"
                                    + " binary there, not the type %s.",
                            name,
                            component.attribute().type().javaType());
                }
                components.add(component);
            });
        }
        return components;
    }
}
