package dev.trestle.cli.design.chart;

import java.util.List;
import java.util.Optional;

/**
 * An access pattern.
 *
 * @param call how it is called, as in {@code users().byEmail(email)}
 * @param operation GetItem or Query
 * @param entities what comes back: one entity, or those of an item collection
 * @param index the index that it reads; empty for the table
 * @param partition what its partition key is
 * @param sort what its sort key is, or how it can be narrowed
 * @param filtered whether it reads items of other entities, which a filter drops
 * @param requests how many requests it takes at least
 */
public record PatternChart(
        String call,
        String operation,
        List<String> entities,
        Optional<String> index,
        String partition,
        String sort,
        boolean filtered,
        int requests) {

    /** Copies the list. */
    public PatternChart {
        entities = List.copyOf(entities);
    }
}
