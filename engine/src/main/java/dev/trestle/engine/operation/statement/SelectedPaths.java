package dev.trestle.engine.operation.statement;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.partiql.Term;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a SELECT returns of each item. Unlike a projection, it returns what stands at a nested path without the path. */
record SelectedPaths(List<Term.Path> paths) {

    /** The top-level attributes that the paths are in; empty for all. */
    Set<String> attributeNames() {
        return paths.stream()
                .map(path -> TermCompiler.path(path).attributeName())
                .collect(Collectors.toUnmodifiableSet());
    }

    Item of(Item item) {
        if (paths.isEmpty()) {
            return item;
        }
        Map<String, AttributeValue> found = new LinkedHashMap<>();
        for (Term.Path path : paths) {
            AttributeValue value = TermCompiler.path(path).in(item);
            if (value != null) {
                found.put(path.label(), value);
            }
        }
        return Item.of(found);
    }
}
