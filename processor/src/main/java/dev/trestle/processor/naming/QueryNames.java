package dev.trestle.processor.naming;

import dev.trestle.processor.design.KeyModel;
import dev.trestle.processor.design.KeyStep;
import java.util.ArrayList;
import java.util.List;

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
    public static List<String> ofTypes(String method, List<KeyStep> sortKey) {
        List<String> names = new ArrayList<>(List.of(Words.capitalized(method)));
        int following = sortKey.size();
        for (KeyStep step : sortKey) {
            following--;
            if (following > 0 || !step.hasRanges()) {
                names.add(names.get(names.size() - 1) + Words.capitalized(step.component()));
            }
        }
        return names;
    }
}
