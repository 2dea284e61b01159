package dev.trestle.migrations.backfill;

import dev.trestle.table.expression.ExpressionWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * That an item is as it was read. Where it has a version, that says it; otherwise all its attributes do, as far as they fit
 * into an expression of 4 KB.
 */
final class ItemCondition {

    /** Each takes some fifteen characters. */
    private static final int MOST_COMPARISONS = 150;

    private ItemCondition() {}

    /**
     * The condition.
     *
     * @param stored the item as it was read
     * @param version the attribute that goes up by one with each change, if there is one
     * @param first attributes that have to be looked at whatever their number, which are about to be changed
     */
    static String unchanged(
            Map<String, AttributeValue> stored, Optional<String> version, Set<String> first, ExpressionWriter writer) {
        Map<String, AttributeValue> compared = new LinkedHashMap<>();
        version.filter(stored::containsKey).ifPresent(name -> compared.put(name, stored.get(name)));
        boolean versioned = !compared.isEmpty();
        first.stream().filter(stored::containsKey).forEach(name -> compared.put(name, stored.get(name)));
        if (!versioned) {
            new TreeMap<>(stored).forEach((name, value) -> {
                if (compared.size() < MOST_COMPARISONS) {
                    compared.put(name, value);
                }
            });
        }
        List<String> comparisons = new ArrayList<>();
        compared.forEach((name, value) -> comparisons.add(writer.name(name) + " = " + writer.value(value)));
        first.stream()
                .filter(name -> !stored.containsKey(name))
                .forEach(name -> comparisons.add("attribute_not_exists(" + writer.name(name) + ")"));
        return String.join(" AND ", comparisons);
    }
}
