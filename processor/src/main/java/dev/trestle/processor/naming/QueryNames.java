package dev.trestle.processor.naming;

import dev.trestle.processor.attribute.AttributeType;
import dev.trestle.processor.design.KeyModel;
import dev.trestle.processor.design.TemplateModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Names the query of a partition of the base table, and the types of queries. */
public final class QueryNames {

    private QueryNames() {}

    /** As in {@code inCompany}; {@code all} where one partition holds all items of the entity. */
    public static String ofPartition(KeyModel key) {
        List<String> components = key.partition().template().components();
        return components.isEmpty() ? "all" : "in" + Words.joined(components);
    }

    /**
     * The types of a query: the one that its method gives, as in {@code InCompany}, and one for each component of the sort
     * key that can be given exactly, as in {@code InCompanyDay}. Exact values narrow what a further component narrows
     * again, and what has no ranges.
     */
    public static List<String> ofTypes(String method, TemplateModel sortKey) {
        List<String> names = new ArrayList<>(List.of(Words.capitalized(method)));
        int following = sortKey.types().size();
        for (Map.Entry<String, AttributeType> component : sortKey.types().entrySet()) {
            following--;
            if (following > 0 || !hasRanges(component.getValue())) {
                names.add(names.get(names.size() - 1) + Words.capitalized(component.getKey()));
            }
        }
        return names;
    }

    /** Whether a range of values is a range of keys. An enum's constants do not sort as their names do. */
    public static boolean hasRanges(AttributeType type) {
        return type instanceof AttributeType.Plain;
    }
}
