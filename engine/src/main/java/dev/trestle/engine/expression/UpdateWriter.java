package dev.trestle.engine.expression;

import dev.trestle.engine.error.ExpressionErrors;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.MapValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the results of an update's actions into copies of the values that hold their targets. */
final class UpdateWriter {

    private final @Nullable AttributeValue[] results;

    /** Takes the results by the number of their action; null for a target that goes. */
    UpdateWriter(@Nullable AttributeValue[] results) {
        this.results = results;
    }

    Item write(Item before, PathTree<Integer> targets) {
        Map<String, AttributeValue> attributes = before.toMap();
        targets.members().forEach((name, target) -> {
            AttributeValue value = after(attributes.get(name), target);
            if (value == null) {
                attributes.remove(name);
            } else {
                attributes.put(name, value);
            }
        });
        return Item.of(attributes);
    }

    private @Nullable AttributeValue after(@Nullable AttributeValue before, PathTree<Integer> target) {
        PathTree.End<Integer> end = target.end();
        if (end != null) {
            return results[end.what()];
        }
        if (before instanceof MapValue map && !target.members().isEmpty()) {
            return new MapValue(write(map.entries(), target));
        }
        if (before instanceof ListValue list && !target.elements().isEmpty()) {
            return write(list, target);
        }
        throw ExpressionErrors.updatePathInvalid();
    }

    /** Indexes are those of the list before the update; what is set beyond its end is appended in their order. */
    private ListValue write(ListValue before, PathTree<Integer> targets) {
        List<AttributeValue> after = new ArrayList<>();
        for (int i = 0; i < before.elements().size(); i++) {
            PathTree<Integer> target = targets.elements().get(i);
            AttributeValue element = before.elements().get(i);
            addPresent(after, target == null ? element : after(element, target));
        }
        targets.elements()
                .tailMap(before.elements().size())
                .values()
                .forEach(target -> addPresent(after, after(null, target)));
        return ListValue.of(after);
    }

    private static void addPresent(List<AttributeValue> elements, @Nullable AttributeValue element) {
        if (element != null) {
            elements.add(element);
        }
    }
}
