package dev.trestle.cli.design.chart;

import java.util.List;

/**
 * An attribute of an entity.
 *
 * @param component the record's component
 * @param attribute the attribute that it is stored as
 * @param type its type in DynamoDB's letters, as in {@code S}
 * @param meaning what its values are, as in {@code date}
 * @param notes what else is to be known, as in {@code unique}
 */
public record AttributeChart(String component, String attribute, String type, String meaning, List<String> notes) {

    /** Copies the list. */
    public AttributeChart {
        notes = List.copyOf(notes);
    }
}
