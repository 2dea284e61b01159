package dev.trestle.processor.template;

import java.util.function.Function;

/**
 * What stands between two {@code #} of a template: constant text, which may be empty, or one component.
 *
 * @param text the constant text or the component's name
 * @param isComponent which of the two it is
 */
public record KeySegment(String text, boolean isComponent) {

    /** Whether both can produce the same text, given the shapes of their components. */
    boolean canEqual(
            Function<String, ValueShape> shapes, KeySegment other, Function<String, ValueShape> shapesOfOther) {
        if (!isComponent) {
            return other.isComponent ? shapesOfOther.apply(other.text).allows(text) : text.equals(other.text);
        }
        ValueShape shape = shapes.apply(text);
        return other.isComponent ? shape.overlaps(shapesOfOther.apply(other.text)) : shape.allows(other.text);
    }
}
