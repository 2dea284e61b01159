package dev.trestle.table.schema;

import java.util.List;
import java.util.stream.Stream;

/**
 * A global secondary index.
 *
 * @param name the index name
 * @param partitionKey the attributes of its partition key: 1 to 4
 * @param sortKey the attributes of its sort key: up to 4
 */
public record TableIndex(String name, List<IndexAttribute> partitionKey, List<IndexAttribute> sortKey) {

    /** Copies the lists. */
    public TableIndex {
        partitionKey = List.copyOf(partitionKey);
        sortKey = List.copyOf(sortKey);
    }

    /** An index whose keys are one text each. */
    public static TableIndex ofTexts(String name, String partitionKey, String sortKey) {
        return new TableIndex(name, List.of(IndexAttribute.text(partitionKey)), List.of(IndexAttribute.text(sortKey)));
    }

    /** The names of all attributes of its keys, those of the partition key first. */
    public List<String> attributes() {
        return Stream.concat(partitionKey.stream(), sortKey.stream())
                .map(IndexAttribute::name)
                .toList();
    }
}
