package dev.trestle.processor.template;

import java.util.List;

/**
 * A template that can be parsed back: segments with a delimiter between them. A component's value never holds the
 * delimiter, because the key encoding escapes or refuses it, so that a key falls into the same segments again.
 *
 * @param text as written in the annotation
 * @param segments at least one
 * @param layout how they are put together
 */
public record ParsedTemplate(String text, List<KeySegment> segments, TemplateLayout layout) {

    /** The template of the sort key that a table does not have. */
    public static final ParsedTemplate NONE = new ParsedTemplate("", List.of(new KeySegment("", false)));

    /** Copies the segments. */
    public ParsedTemplate {
        segments = List.copyOf(segments);
    }

    /** A template of the layout {@link TemplateLayout#ESCAPED}. */
    public ParsedTemplate(String text, List<KeySegment> segments) {
        this(text, segments, TemplateLayout.ESCAPED);
    }

    /** The names of the components in the order of the template. */
    public List<String> components() {
        return segments.stream()
                .filter(KeySegment::isComponent)
                .map(KeySegment::text)
                .toList();
    }

    /** The form in which a component is written; empty for the usual one. */
    public String formOf(String component) {
        return segments.stream()
                .filter(segment -> segment.isComponent() && segment.text().equals(component))
                .map(KeySegment::form)
                .findFirst()
                .orElse("");
    }

    /** Whether every key of this template is the same. */
    public boolean isConstant() {
        return components().isEmpty();
    }

    /** The template without the names of its components, so that templates of different records compare. */
    public String form() {
        return String.join(
                layout.delimiter(), segments.stream().map(KeySegment::shape).toList());
    }
}
