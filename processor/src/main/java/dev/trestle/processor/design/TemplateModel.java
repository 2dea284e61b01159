package dev.trestle.processor.design;

import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.refusal.Place;
import dev.trestle.processor.template.ParsedTemplate;
import dev.trestle.processor.template.TemplateLayout;
import dev.trestle.table.key.KeyCodec;
import dev.trestle.table.key.KeyLayout;
import dev.trestle.table.key.KeyRole;
import dev.trestle.table.key.KeyTemplate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A template with the types of its components, all of which have a key encoding.
 *
 * @param template the template
 * @param role the key that it is for
 * @param types the components' types by name, in the order of the template
 * @param place where it is written
 */
public record TemplateModel(ParsedTemplate template, KeyRole role, Map<String, AttributeType> types, Place place) {

    /** Copies the types. */
    public TemplateModel {
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }

    /** The component, if the template is that in its usual form and nothing else. */
    Optional<String> onlyComponent() {
        return types.keySet().stream()
                .findFirst()
                .filter(component -> template.text().equals("{" + component + "}"));
    }

    /** Whether some key is one of both. */
    public boolean mayEqual(TemplateModel other) {
        return inTable().mayEqual(other.inTable());
    }

    /** Whether some key is this text. */
    public boolean mayEqual(String text) {
        return inTable().mayEqual(KeyTemplate.of("", role, text, Map.of()));
    }

    /** The components as a query narrows them, in order. */
    public List<KeyStep> steps() {
        KeyTemplate inTable = inTable();
        List<KeyStep> steps = new ArrayList<>();
        types.forEach((name, type) -> steps.add(new KeyStep(
                name,
                type,
                type.hasOrder() && inTable.hasRanges(steps.size()),
                KeyCodecs.isText(type) && inTable.hasBeginnings(steps.size()))));
        return steps;
    }

    /** The template as the table itself will have it, so that both have one mind about keys. */
    private KeyTemplate inTable() {
        Map<String, KeyCodec<?>> codecs = new LinkedHashMap<>();
        types.forEach((name, type) -> codecs.put(name, KeyCodecs.of(type)));
        TemplateLayout layout = template.layout();
        return KeyTemplate.of(
                "",
                role,
                layout.existing() ? KeyLayout.existing(layout.delimiter()) : KeyLayout.ESCAPED,
                template.text(),
                codecs);
    }
}
