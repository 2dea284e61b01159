package dev.trestle.cli.workbench;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A facet: one kind of item among those of a table, as the model's author drew it.
 *
 * @param name the facet's name
 * @param partitionAlias what the author calls the partition key here, such as {@code customer#CustomerId}
 * @param sortAlias what the author calls the sort key here
 * @param attributes the attributes other than the key's, in their order
 * @param sampleKeys the keys of the sample items that the model keeps on the facet itself; empty if it keeps them on the
 *     table
 */
record Facet(
        String name,
        Optional<String> partitionAlias,
        Optional<String> sortAlias,
        List<String> attributes,
        Set<PrimaryKey> sampleKeys) {}
