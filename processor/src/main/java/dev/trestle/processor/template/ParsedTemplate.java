package dev.trestle.processor.template;

import java.util.List;

/**
 * A template that can be parsed back: segments with {@code #} between them. A component's value never holds a
 * {@code #}, because the key encoding escapes it, so that a key falls into the same segments again.
 *
 * @param text as written in the annotation
 * @param segments at least one
 */
public record ParsedTemplate(String text, List<KeySegment> segments) {

    /** Copies the segments. */
    public ParsedTemplate {
        segments = List.copyOf(segments);
    }

    /** The names of the components in the order of the template. */
    public List<String> components() {
        return segments.stream()
                .filter(KeySegment::isComponent)
                .map(KeySegment::text)
                .toList();
    }

    /** Whether every key of this template is the same. */
    public boolean isConstant() {
        return components().isEmpty();
    }

    /** The template without the names of its components, so that templates of different records compare. */
    public String form() {
        return String.join(
                "#",
                segments.stream()
                        .map(segment -> segment.isComponent() ? "{}" : segment.text())
                        .toList());
    }
}
