package dev.trestle.processor.naming;

import dev.trestle.processor.design.KeyModel;
import java.util.List;

/** Names the query of a partition of the base table. */
public final class QueryNames {

    private QueryNames() {}

    /** As in {@code inCompany}; {@code all} where one partition holds all items of the entity. */
    public static String ofPartition(KeyModel key) {
        List<String> components = key.partition().template().components();
        return components.isEmpty() ? "all" : "in" + Words.joined(components);
    }
}
