package dev.trestle.cli.design.chart;

import dev.trestle.cli.design.key.Part;
import java.util.List;
import java.util.Optional;

/**
 * A key of an entity, in the table or in an index.
 *
 * @param index the index; empty for the table
 * @param partition the template of the partition key, or the attributes of it
 * @param sort the same of the sort key
 * @param shards over how many partitions the items of one are spread
 * @param madeOfAttributes whether its parts are attributes of their own rather than one text
 */
public record KeyChart(
        Optional<String> index, List<Part> partition, List<Part> sort, int shards, boolean madeOfAttributes) {

    /** Copies the lists. */
    public KeyChart {
        partition = List.copyOf(partition);
        sort = List.copyOf(sort);
    }

    /** The partition key as one text. */
    public String partitionText() {
        return Part.text(partition) + (shards > 1 ? " in " + shards + " shards" : "");
    }

    /** The sort key as one text. */
    public String sortText() {
        return Part.text(sort);
    }
}
