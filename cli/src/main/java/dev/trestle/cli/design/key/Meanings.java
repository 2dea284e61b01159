package dev.trestle.cli.design.key;

import dev.trestle.table.attribute.DescribedAttribute;
import dev.trestle.table.key.KeyPart;
import dev.trestle.table.key.KeyTemplate;
import dev.trestle.table.schema.AccessPattern;
import dev.trestle.table.schema.AttributePattern;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntityItems;
import dev.trestle.table.schema.EntitySchema;
import dev.trestle.table.schema.TemplatePattern;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which key components of which entities mean the same thing: those of one type that stand behind the same text, as in {@code
 * user#{email}}, or have the same name, unless the name says nothing, as {@code id}. Immutable.
 */
public final class Meanings {

    private static final Set<String> SAYING_NOTHING =
            Set.of("id", "key", "name", "number", "code", "title", "value", "type", "date", "at");

    private record Component(String entity, String name) {}

    private final Map<Component, Component> parents = new LinkedHashMap<>();
    private final Map<Component, Integer> numbers = new HashMap<>();
    private final List<String> labels = new ArrayList<>();

    /** The meanings of a design's key components. */
    public Meanings(Design design) {
        Map<String, Component> byPlace = new HashMap<>();
        Map<String, Component> byName = new HashMap<>();
        for (EntityItems<?> items : design.entities()) {
            EntitySchema<?> schema = items.schema();
            patterns(schema).forEach(pattern -> {
                for (String name : components(pattern)) {
                    Component component = new Component(schema.name(), name);
                    parents.putIfAbsent(component, component);
                    if (!SAYING_NOTHING.contains(name.toLowerCase(Locale.ROOT))) {
                        join(byName.computeIfAbsent(name + typeOf(schema, name), key -> component), component);
                    }
                }
                addPlaces(schema, pattern, byPlace);
            });
        }
        for (Component component : parents.keySet()) {
            Component root = root(component);
            numbers.computeIfAbsent(root, key -> {
                labels.add(label(root));
                return labels.size() - 1;
            });
        }
    }

    /** The access patterns of an entity, that of the table first. */
    public static Stream<AccessPattern> patterns(EntitySchema<?> schema) {
        return Stream.concat(Stream.of(schema.primaryKey()), schema.indexes().stream());
    }

    private static List<String> components(AccessPattern pattern) {
        return Stream.concat(pattern.partitionComponents().stream(), pattern.sortComponents().stream())
                .distinct()
                .toList();
    }

    private static String typeOf(EntitySchema<?> schema, String component) {
        return schema.attributes().stream()
                .filter(attribute -> attribute.component().equals(component))
                .map(DescribedAttribute::shape)
                .map(shape -> ":" + shape)
                .findFirst()
                .orElse("");
    }

    private void addPlaces(EntitySchema<?> schema, AccessPattern pattern, Map<String, Component> byPlace) {
        if (pattern instanceof AttributePattern attributes) {
            attributes
                    .partitionKey()
                    .forEach(key -> join(
                            byPlace.computeIfAbsent(
                                    attributes.indexName() + " " + key.attribute(),
                                    place -> new Component(schema.name(), key.component())),
                            new Component(schema.name(), key.component())));
        } else if (pattern instanceof TemplatePattern template) {
            addPlaces(schema, template.partitionKey(), form(template), byPlace);
            addPlaces(schema, template.sortKey(), "", byPlace);
        }
    }

    /** What stands before a component says what it is; where nothing does, the form of the partition key may. */
    private void addPlaces(EntitySchema<?> schema, KeyTemplate template, String form, Map<String, Component> byPlace) {
        String before = "";
        for (KeyPart part : template.parts()) {
            Optional<Component> component = part.component()
                    .map(name -> new Component(schema.name(), name))
                    .filter(parents::containsKey);
            String place = before.isEmpty() ? form : before;
            if (component.isPresent() && !place.isEmpty()) {
                String typed = place + typeOf(schema, component.get().name());
                join(byPlace.computeIfAbsent(typed, key -> component.get()), component.get());
            }
            before = part.component().isPresent() ? "" : part.text().replaceFirst("^[^\\p{Alnum}]+", "");
        }
    }

    /** The template without the names of its components. */
    public static String form(TemplatePattern pattern) {
        return pattern.partitionKey().parts().stream()
                .map(part -> part.component().isPresent() ? "{}" : part.text())
                .collect(Collectors.joining());
    }

    private void join(Component one, Component other) {
        Component first = root(one);
        Component second = root(other);
        if (!first.equals(second)) {
            parents.put(second, first);
        }
    }

    private Component root(Component component) {
        Component parent = parents.getOrDefault(component, component);
        return parent.equals(component) ? component : root(parent);
    }

    /** The first name that says something. */
    private String label(Component root) {
        return parents.keySet().stream()
                .filter(component -> root(component).equals(root))
                .map(Component::name)
                .filter(name -> !SAYING_NOTHING.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(root.entity() + "." + root.name());
    }

    /** The number of what a component means; empty if it is in no key. */
    public OptionalInt of(String entity, String component) {
        Component asked = new Component(entity, component);
        return parents.containsKey(asked)
                ? OptionalInt.of(Objects.requireNonNull(numbers.get(root(asked))))
                : OptionalInt.empty();
    }

    /** What is meant, by number. */
    public List<String> labels() {
        return List.copyOf(labels);
    }

    /** The parts of a key or template of an entity; what tells the shard is no component. */
    public List<Part> parts(EntitySchema<?> schema, List<KeyPart> parts) {
        return parts.stream()
                .map(part -> part.component()
                        .filter(name -> of(schema.name(), name).isPresent())
                        .map(name -> new Part(part.text(), Optional.of(name), of(schema.name(), name)))
                        .orElseGet(() -> Part.constant(part.text().replace("{*shard}", "{shard}"))))
                .toList();
    }
}
