package dev.trestle.processor.design;

import dev.trestle.processor.attribute.AttributeType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The templates of a partition key and a sort key.
 *
 * @param partition the partition key's
 * @param sort the sort key's
 */
public record KeyModel(TemplateModel partition, TemplateModel sort) implements IndexKey {

    /** The types of all components by name: those of the partition key, then those that only the sort key has. */
    public Map<String, AttributeType> components() {
        Map<String, AttributeType> components = new LinkedHashMap<>(partition.types());
        sort.types().forEach(components::putIfAbsent);
        return components;
    }

    /** Whether there is a sort key, as there is in most tables. */
    public boolean hasSortKey() {
        return !sort.template().text().isEmpty();
    }

    /** The templates that there are: one or two. */
    public List<TemplateModel> templates() {
        return hasSortKey() ? List.of(partition, sort) : List.of(partition);
    }

    @Override
    public Map<String, AttributeType> partitionTypes() {
        return partition.types();
    }

    @Override
    public List<KeyStep> sortSteps() {
        return sort.steps();
    }

    @Override
    public String partitionText() {
        return partition.template().text();
    }
}
