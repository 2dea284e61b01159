package dev.trestle.cli.design.chart;

import dev.trestle.cli.design.key.Part;
import java.util.List;

/**
 * An item collection of several entities.
 *
 * @param name the method that reads it
 * @param type the sealed type of its records
 * @param partition the template of the partition key
 * @param entities the names of the entities, in the order of the design
 */
public record CollectionChart(String name, String type, List<Part> partition, List<String> entities) {

    /** Copies the lists. */
    public CollectionChart {
        partition = List.copyOf(partition);
        entities = List.copyOf(entities);
    }
}
