package dev.trestle.processor.design;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The components of index keys that are no components of the primary key, in groups: an update that changes one of a group
 * has to say what the others will be, as the key cannot be written otherwise.
 */
public final class IndexedComponents {

    private final List<Set<String>> groups = new ArrayList<>();

    /** The groups of an entity. */
    public IndexedComponents(EntityModel entity) {
        for (PatternModel pattern : entity.patterns()) {
            if (pattern.indexKey() instanceof KeyModel key) {
                add(key.partition(), entity);
                add(key.sort(), entity);
            }
        }
    }

    private void add(TemplateModel template, EntityModel entity) {
        Set<String> group = new LinkedHashSet<>(template.types().keySet());
        group.removeAll(entity.primaryKey().components().keySet());
        if (group.isEmpty()) {
            return;
        }
        List<Set<String>> met = groups.stream()
                .filter(other -> other.stream().anyMatch(group::contains))
                .toList();
        groups.removeAll(met);
        met.forEach(group::addAll);
        groups.add(group);
    }

    /** The groups of more than one component. */
    public List<Set<String>> joint() {
        return groups.stream().filter(group -> group.size() > 1).toList();
    }

    /** The components that have to be set together with this one, itself included; empty if it is in no index key. */
    public Set<String> groupOf(String component) {
        return groups.stream()
                .filter(group -> group.contains(component))
                .findFirst()
                .orElse(Set.of());
    }
}
