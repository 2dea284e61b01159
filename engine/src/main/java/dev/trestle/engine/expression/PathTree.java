package dev.trestle.engine.expression;

import dev.trestle.engine.error.ExpressionErrors;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Document paths as a tree, with something at the end of each. A node has an end, or members, or elements of a list:
 * paths that overlap or conflict are refused.
 */
final class PathTree<T> {

    /** What stands at the end of a path. */
    record End<T>(DocumentPath path, T what) {}

    private @Nullable End<T> end;
    private Map<String, PathTree<T>> members = Collections.emptyMap();
    private SortedMap<Integer, PathTree<T>> elements = Collections.emptySortedMap();

    @Nullable End<T> end() {
        return end;
    }

    Map<String, PathTree<T>> members() {
        return members;
    }

    /** The steps into a list, by ascending index. */
    SortedMap<Integer, PathTree<T>> elements() {
        return elements;
    }

    void add(ExpressionKind kind, DocumentPath path, T what) {
        PathTree<T> node = this;
        for (DocumentPath.Element element : path.elements()) {
            if (node.end != null) {
                throw overlap(kind, node.end.path(), path);
            }
            node = node.child(kind, element, path);
        }
        if (!node.isEmpty()) {
            throw overlap(kind, node.firstPath(), path);
        }
        node.end = new End<>(path, what);
    }

    private PathTree<T> child(ExpressionKind kind, DocumentPath.Element element, DocumentPath path) {
        if (element instanceof DocumentPath.Index index) {
            if (!members.isEmpty()) {
                throw conflict(kind, firstPath(), path);
            }
            if (elements.isEmpty()) {
                elements = new TreeMap<>();
            }
            return elements.computeIfAbsent(index.index(), key -> new PathTree<>());
        }
        if (!elements.isEmpty()) {
            throw conflict(kind, firstPath(), path);
        }
        if (members.isEmpty()) {
            members = new LinkedHashMap<>();
        }
        return members.computeIfAbsent(((DocumentPath.Member) element).name(), key -> new PathTree<>());
    }

    private boolean isEmpty() {
        return end == null && members.isEmpty() && elements.isEmpty();
    }

    private DocumentPath firstPath() {
        PathTree<T> node = this;
        while (node.end == null) {
            Collection<PathTree<T>> children = node.members.isEmpty() ? node.elements.values() : node.members.values();
            node = children.iterator().next();
        }
        return node.end.path();
    }

    private static RuntimeException overlap(ExpressionKind kind, DocumentPath one, DocumentPath two) {
        return ExpressionErrors.overlappingPaths(kind.parameter(), one.toString(), two.toString());
    }

    private static RuntimeException conflict(ExpressionKind kind, DocumentPath one, DocumentPath two) {
        return ExpressionErrors.conflictingPaths(kind.parameter(), one.toString(), two.toString());
    }
}
