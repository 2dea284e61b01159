package dev.trestle.cli.design.chart;

import java.util.List;

/**
 * A global secondary index.
 *
 * @param name the index's name
 * @param partition the attributes of its partition key
 * @param sort the attributes of its sort key
 * @param projection which attributes are in it: ALL, KEYS_ONLY or INCLUDE
 * @param included those that are in it besides the keys
 */
public record IndexChart(
        String name, List<String> partition, List<String> sort, String projection, List<String> included) {

    /** Copies the lists. */
    public IndexChart {
        partition = List.copyOf(partition);
        sort = List.copyOf(sort);
        included = List.copyOf(included);
    }
}
