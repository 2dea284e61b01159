package dev.trestle.migrations.backfill;

import dev.trestle.table.schema.Design;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Changes each item of the table by a function.
 *
 * @param change what becomes of an item; the same item if nothing
 */
record BackfillTask(UnaryOperator<Map<String, AttributeValue>> change) implements ItemTask {

    @Override
    public String description() {
        return "change each item of the table by a function";
    }

    @Override
    public ItemWork of(Map<String, AttributeValue> item, Design design) {
        Map<String, AttributeValue> after = change.apply(new HashMap<>(item));
        if (SameValue.maps(item, after)) {
            return new ItemWork.Keep();
        }
        Map<String, AttributeValue> target = new HashMap<>(after);
        for (String key : new String[] {design.partitionKey(), design.sortKey()}) {
            if (!SameValue.of(item.get(key), target.get(key))) {
                throw new IllegalArgumentException("the function changes the key attribute " + key
                        + "; an item keeps its key: copy it to the new key instead");
            }
        }
        Optional<String> version = version(item, design);
        version.filter(name -> SameValue.of(item.get(name), target.get(name)))
                .ifPresent(name -> target.put(name, next(item.get(name))));
        return new ItemWork.Become(target);
    }

    private static AttributeValue next(@Nullable AttributeValue version) {
        long stored = version == null ? 0 : Long.parseLong(version.n());
        return AttributeValue.fromN(Long.toString(stored + 1));
    }
}
