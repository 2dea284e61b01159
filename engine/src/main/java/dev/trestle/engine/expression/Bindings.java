package dev.trestle.engine.expression;

import dev.trestle.engine.item.AttributeValue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the paths and values of a parsed expression are in one request. */
final class Bindings {

    private final DocumentPath[] paths;
    private final AttributeValue[] values;

    private Bindings(int slots) {
        this.paths = new DocumentPath[slots];
        this.values = new AttributeValue[slots];
    }

    /** Binds the references, which stand in the order of their slots. */
    static Bindings of(ExpressionKind kind, List<Reference> references, Placeholders placeholders) {
        Bindings bindings = new Bindings(references.size());
        for (int slot = 0; slot < references.size(); slot++) {
            if (references.get(slot) instanceof Attribute attribute) {
                bindings.paths[slot] = attribute.resolve(kind, placeholders);
            } else if (references.get(slot) instanceof Literal literal) {
                bindings.values[slot] = placeholders.value(kind, literal.placeholder());
            }
        }
        return bindings;
    }

    /** Binds each slot to a path or a value; the other is null. */
    static Bindings of(List<@Nullable DocumentPath> paths, List<@Nullable AttributeValue> values) {
        Bindings bindings = new Bindings(paths.size());
        paths.toArray(bindings.paths);
        values.toArray(bindings.values);
        return bindings;
    }

    DocumentPath path(int slot) {
        return paths[slot];
    }

    AttributeValue value(int slot) {
        return values[slot];
    }

    /** The top-level attributes of all paths. */
    Set<String> attributeNames() {
        Set<String> names = new LinkedHashSet<>();
        for (DocumentPath path : paths) {
            if (path != null) {
                names.add(path.attributeName());
            }
        }
        return names;
    }
}
