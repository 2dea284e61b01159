package dev.trestle.processor.template;

import java.util.List;
import java.util.function.Function;

/**
 * A template that can be parsed back: segments with {@code #} between them. A component's value never holds a
 * {@code #}, because the key encoding escapes it, so that a key falls into the same segments again.
 *
 * @param text as written in the annotation
 * @param segments at least one
 */
public record KeyTemplate(String text, List<KeySegment> segments) {

    /** The partition in which the migrations keep their history. */
    public static final KeyTemplate MIGRATIONS =
            new KeyTemplate("#MIGRATIONS", List.of(new KeySegment("", false), new KeySegment("MIGRATIONS", false)));

    /** Copies the segments. */
    public KeyTemplate {
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

    /** Whether some key is one of this template and of {@code other}, given the shapes of the components of each. */
    public boolean canEqual(
            Function<String, ValueShape> shapes, KeyTemplate other, Function<String, ValueShape> shapesOfOther) {
        if (segments.size() != other.segments.size()) {
            return false;
        }
        for (int i = 0; i < segments.size(); i++) {
            if (!segments.get(i).canEqual(shapes, other.segments.get(i), shapesOfOther)) {
                return false;
            }
        }
        return true;
    }
}
