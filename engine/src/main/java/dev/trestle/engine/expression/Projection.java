package dev.trestle.engine.expression;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an item that are wanted. Immutable and thread-safe. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ProjectionExpressions.html">Using
 * projection expressions</a>.
 */
public final class Projection {

    private static final ParseCache<List<Attribute>> CACHE = new ParseCache<>(ProjectionParser::parse);

    private final PathTree<?> paths;

    Projection(PathTree<?> paths) {
        this.paths = paths;
    }

    /**
     * Reads a projection expression.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException that says what is wrong with it
     */
    public static Projection parse(String text, Placeholders placeholders) {
        Parsed<List<Attribute>> parsed = CACHE.get(ExpressionKind.PROJECTION, text);
        Bindings bindings = parsed.bind(ExpressionKind.PROJECTION, placeholders);
        PathTree<Boolean> paths = new PathTree<>();
        for (Attribute attribute : parsed.tree()) {
            paths.add(ExpressionKind.PROJECTION, attribute.path(bindings), true);
        }
        return new Projection(paths);
    }

    /** The projection of top-level attributes, which may be named twice. */
    public static Projection of(List<String> attributeNames) {
        PathTree<Boolean> paths = new PathTree<>();
        for (String name : new LinkedHashSet<>(attributeNames)) {
            paths.add(ExpressionKind.PROJECTION, DocumentPath.ofAttribute(name), true);
        }
        return new Projection(paths);
    }

    /** What the item has of the parts wanted; of a list the elements wanted, in their order, without gaps. */
    public Item project(Item item) {
        return members(item, paths);
    }

    /** The top-level attributes that parts are wanted of. */
    public Set<String> attributeNames() {
        return Collections.unmodifiableSet(paths.members().keySet());
    }

    private static Item members(Item item, PathTree<?> wanted) {
        Map<String, AttributeValue> found = new TreeMap<>();
        wanted.members().forEach((name, node) -> {
            AttributeValue value = item.get(name);
            AttributeValue part = value == null ? null : part(value, node);
            if (part != null) {
                found.put(name, part);
            }
        });
        return Item.of(found);
    }

    private static @Nullable AttributeValue part(AttributeValue value, PathTree<?> wanted) {
        if (wanted.end() != null) {
            return value;
        }
        if (value instanceof MapValue map) {
            Item entries = members(map.entries(), wanted);
            return entries.isEmpty() ? null : new MapValue(entries);
        }
        if (value instanceof ListValue list) {
            List<AttributeValue> elements = elements(list, wanted);
            return elements.isEmpty() ? null : ListValue.of(elements);
        }
        return null;
    }

    private static List<AttributeValue> elements(ListValue list, PathTree<?> wanted) {
        List<AttributeValue> found = new ArrayList<>();
        Collection<? extends Map.Entry<Integer, ? extends PathTree<?>>> steps =
                wanted.elements().headMap(list.elements().size()).entrySet();
        for (Map.Entry<Integer, ? extends PathTree<?>> step : steps) {
            AttributeValue part = part(list.elements().get(step.getKey()), step.getValue());
            if (part != null) {
                found.add(part);
            }
        }
        return found;
    }
}
