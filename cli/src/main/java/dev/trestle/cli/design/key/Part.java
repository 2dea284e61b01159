package dev.trestle.cli.design.key;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A stretch of a key or of its template.
 *
 * @param text what stands there
 * @param component the component that it stands for; empty for constant text
 * @param meaning which components mean the same, and so are shown alike; empty for constant text
 */
public record Part(String text, Optional<String> component, OptionalInt meaning) {

    /** Text that stands for no component. */
    public static Part constant(String text) {
        return new Part(text, Optional.empty(), OptionalInt.empty());
    }

    /** Parts as one text. */
    public static String text(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }
}
