package dev.trestle.cli.design.chart;

import java.util.List;

/**
 * A global secondary index.
 *
 * @param name the index's name
 * @param partition the attributes of its partition key
 * @param sort the attributes of its sort key
 */
public record IndexChart(String name, List<String> partition, List<String> sort) {

    /** Copies the lists. */
    public IndexChart {
        partition = List.copyOf(partition);
        sort = List.copyOf(sort);
    }
}
