package dev.trestle.cli.design.chart;

import dev.trestle.cli.design.key.Part;
import java.util.List;
import java.util.Optional;

/**
 * What there is to say about a design.
 *
 * @param table the table's name
 * @param partitionKey the attribute that is its partition key
 * @param sortKey the attribute that is its sort key
 * @param entityAttribute the attribute that names an item's entity
 * @param timeToLive the attribute of the time to live, if there is one
 * @param indexes the global secondary indexes
 * @param entities the entities, in the order of the design
 * @param collections the item collections of several entities
 * @param patterns the access patterns
 * @param meanings what components mean, by the numbers in {@link Part#meaning}
 * @param partitions partitions of the table and of indexes, with sample items
 */
public record Chart(
        String table,
        String partitionKey,
        String sortKey,
        String entityAttribute,
        Optional<String> timeToLive,
        List<IndexChart> indexes,
        List<EntityChart> entities,
        List<CollectionChart> collections,
        List<PatternChart> patterns,
        List<String> meanings,
        List<PartitionChart> partitions) {

    /** Copies the lists. */
    public Chart {
        indexes = List.copyOf(indexes);
        entities = List.copyOf(entities);
        collections = List.copyOf(collections);
        patterns = List.copyOf(patterns);
        meanings = List.copyOf(meanings);
        partitions = List.copyOf(partitions);
    }

    /** The collection that an entity is in, if it is in one. */
    public Optional<CollectionChart> collectionOf(EntityChart entity) {
        return collections.stream()
                .filter(collection -> collection.entities().contains(entity.name()))
                .findFirst();
    }
}
