package dev.trestle.engine.operation.definition;

import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.Timeline;
import dev.trestle.engine.table.VectorIndexDefinition;
import dev.trestle.engine.table.replica.Replica;
import dev.trestle.engine.table.replica.Replication;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statuses of a table and its global secondary and vector indexes at one moment.
 *
 * @param table the table's
 * @param indexes those of indexes that are not ACTIVE, by name
 * @param encryption that of the table's encryption, where it is by a KMS key
 * @param replicas those of replicas and witness that are not ACTIVE, by Region
 */
record Statuses(String table, Map<String, String> indexes, String encryption, Map<String, String> replicas) {

    static final String ACTIVE = "ACTIVE";

    private static final String ENABLED = "ENABLED";

    /** What has been asked for just now: the table is in that status and the indexes in theirs. */
    static Statuses begun(String table, Map<String, String> indexes) {
        return new Statuses(table, indexes, ENABLED, Map.of());
    }

    /** What has been asked for just now, which may be a change of encryption. */
    static Statuses changing(String table, Map<String, String> indexes, boolean encryption) {
        return new Statuses(table, indexes, encryption ? Timeline.UPDATING : ENABLED, Map.of());
    }

    /** A table that is being made with its indexes. */
    static Statuses creating(Table table) {
        TableDefinition definition = table.definition();
        Map<String, String> indexes = new HashMap<>();
        definition.indexes().forEach(index -> indexes.put(index.name(), Timeline.CREATING));
        definition.vectorIndexes().forEach(index -> indexes.put(index.name(), Timeline.CREATING));
        return begun(Timeline.CREATING, indexes);
    }

    /** What is under way. */
    static Statuses now(Timeline timeline, Table table) {
        TableDefinition definition = table.definition();
        String status = timeline.status(definition.arn(), ACTIVE);
        if (status.equals(Timeline.CREATING)) {
            return creating(table);
        }
        Map<String, String> indexes = new HashMap<>();
        Stream.concat(
                        Stream.concat(definition.indexes().stream(), table.droppedIndex().stream())
                                .map(IndexDefinition::name),
                        Stream.concat(definition.vectorIndexes().stream(), table.droppedVectorIndex().stream())
                                .map(VectorIndexDefinition::name))
                .forEach(name -> timeline.underWay(definition.indexArn(name))
                        .ifPresent(indexStatus -> indexes.put(name, indexStatus)));
        Map<String, String> replicas = new HashMap<>();
        Replication replication = definition.features().replication();
        Stream.concat(replication.replicas().stream().map(Replica::region), replication.witness().stream())
                .forEach(region -> timeline.underWay(replicaOf(definition, region))
                        .ifPresent(replicaStatus -> replicas.put(region, replicaStatus)));
        return new Statuses(status, indexes, timeline.status(encryptionOf(definition), ENABLED), replicas);
    }

    /** What a change of the table's encryption is known by. */
    static String encryptionOf(TableDefinition table) {
        return table.arn() + "/encryption";
    }

    /** What a change of the table's replica or witness in the Region is known by. */
    static String replicaOf(TableDefinition table, String region) {
        return table.arn() + "/replica/" + region;
    }

    String index(String name) {
        return indexes.getOrDefault(name, ACTIVE);
    }

    /** AWS says it only of an index that is made for a table that exists; it is filled once the table is ACTIVE again. */
    @Nullable Boolean backfilling(String name) {
        boolean made = index(name).equals(Timeline.CREATING) && !table.equals(Timeline.CREATING);
        return made ? table.equals(ACTIVE) : null;
    }

    /** The indexes to describe: those that there are, and one that is seen going. */
    List<IndexDefinition> described(Table table, TableDefinition definition) {
        Stream<IndexDefinition> going = table.droppedIndex().stream()
                .filter(index -> index(index.name()).equals(Timeline.DELETING))
                .filter(index -> definition.index(index.name()).isEmpty());
        return Stream.concat(definition.indexes().stream(), going).toList();
    }

    /** The vector indexes to describe: those that there are, and one that is seen going. */
    List<VectorIndexDefinition> describedVectors(Table table, TableDefinition definition) {
        Stream<VectorIndexDefinition> going = table.droppedVectorIndex().stream()
                .filter(index -> index(index.name()).equals(Timeline.DELETING))
                .filter(index -> definition.vectorIndex(index.name()).isEmpty());
        return Stream.concat(definition.vectorIndexes().stream(), going).toList();
    }
}
