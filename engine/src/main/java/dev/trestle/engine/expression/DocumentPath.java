package dev.trestle.engine.expression;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where an attribute stands in an item; the first element is the name of a top-level attribute. */
public record DocumentPath(List<Element> elements) {

    /** Copies the list. */
    public DocumentPath {
        elements = List.copyOf(elements);
    }

    /** A step into a value. */
    public sealed interface Element {

        /** What stands at this element of the value, or null if nothing does. */
        @Nullable AttributeValue in(AttributeValue value);
    }

    /** A step into a map. */
    public record Member(String name) implements Element {

        @Override
        public @Nullable AttributeValue in(AttributeValue value) {
            return value instanceof MapValue map ? map.entries().get(name) : null;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A step into a list. */
    public record Index(int index) implements Element {

        @Override
        public @Nullable AttributeValue in(AttributeValue value) {
            return value instanceof ListValue list && index < list.elements().size()
                    ? list.elements().get(index)
                    : null;
        }

        @Override
        public String toString() {
            return "[" + index + "]";
        }
    }

    /** The path of a top-level attribute. */
    public static DocumentPath ofAttribute(String name) {
        return new DocumentPath(List.of(new Member(name)));
    }

    /** The top-level attribute that this path is in. */
    public String attributeName() {
        return ((Member) elements.get(0)).name();
    }

    /** The value at this path, or null if the item has none. */
    public @Nullable AttributeValue in(Item item) {
        AttributeValue value = item.get(attributeName());
        for (int i = 1; i < elements.size() && value != null; i++) {
            value = elements.get(i).in(value);
        }
        return value;
    }

    /** As errors show a path: {@code [a, b, [1]]}. */
    @Override
    public String toString() {
        return elements.stream().map(Element::toString).collect(Collectors.joining(", ", "[", "]"));
    }
}
