package dev.trestle.engine.expression;

import dev.trestle.engine.item.AttributeValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Attributes and values that a tree refers to without placeholders, as legacy parameters and statements do. Not thread-safe. */
final class DirectTerms {

    private final List<@Nullable DocumentPath> paths = new ArrayList<>();
    private final List<@Nullable AttributeValue> values = new ArrayList<>();

    /** The top-level attribute of that name, which is taken as it is. */
    Attribute attribute(String name) {
        return attribute(DocumentPath.ofAttribute(name));
    }

    Attribute attribute(DocumentPath path) {
        Attribute attribute = new Attribute(paths.size(), path, false);
        paths.add(path);
        values.add(null);
        return attribute;
    }

    Literal literal(AttributeValue value) {
        Literal literal = new Literal(values.size(), "");
        paths.add(null);
        values.add(value);
        return literal;
    }

    /** What the attributes and values made so far stand for. */
    Bindings bindings() {
        return Bindings.of(paths, values);
    }
}
