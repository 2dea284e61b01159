package dev.trestle.migrations.backfill;

import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntityItems;
import dev.trestle.table.schema.UniqueAttribute;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Reads each item of an entity as a record and stores the record as the design has it now. Attributes that the record does
 * not know stay.
 *
 * @param type the entity
 * @param change what becomes of each record; null if only its item is to be as the design has it
 */
record RewriteTask<E>(Class<E> type, @Nullable UnaryOperator<E> change) implements ItemTask {

    @Override
    public String description() {
        return "rewrite each " + type.getSimpleName() + (change == null ? "" : ", changed by a function");
    }

    @Override
    public ItemWork of(Map<String, AttributeValue> item, Design design) {
        EntityItems<E> items = design.entity(type);
        if (!items.isOf(item)) {
            return new ItemWork.Unrelated();
        }
        E before = items.fromItem(item);
        E after = change == null ? before : change.apply(before);
        refuseOtherUniqueValues(items, before, after);
        Map<String, AttributeValue> known = items.toItem(before);
        Map<String, AttributeValue> wanted = items.toItem(after);
        Map<String, AttributeValue> target = new HashMap<>(item);
        known.keySet().stream().filter(name -> !wanted.containsKey(name)).forEach(target::remove);
        target.putAll(wanted);
        Optional<String> version = items.schema().version();
        version.ifPresent(name -> putAsStored(target, item, name));
        if (SameValue.maps(item, target)) {
            return new ItemWork.Keep();
        }
        version.ifPresent(name -> target.put(name, AttributeValue.fromN(Long.toString(items.version(item) + 1))));
        return new ItemWork.Become(target);
    }

    @Override
    public Optional<String> version(Map<String, AttributeValue> item, Design design) {
        return design.entity(type).schema().version();
    }

    private static void putAsStored(
            Map<String, AttributeValue> target, Map<String, AttributeValue> item, String attribute) {
        AttributeValue stored = item.get(attribute);
        if (stored == null) {
            target.remove(attribute);
        } else {
            target.put(attribute, stored);
        }
    }

    private void refuseOtherUniqueValues(EntityItems<E> items, E before, E after) {
        for (UniqueAttribute<E> unique : items.schema().uniques()) {
            if (!unique.guardOf(before).equals(unique.guardOf(after))) {
                throw new IllegalArgumentException(
                        "the function changes " + unique.name()
                                + ", which is unique; a rewrite does not move its guard: do it in a step of your own, by an update");
            }
        }
    }
}
