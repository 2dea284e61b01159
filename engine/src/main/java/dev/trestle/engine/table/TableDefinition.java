package dev.trestle.engine.table;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A table as it was asked for.
 *
 * @param name 3 to 255 characters, unique in account and region
 * @param id a UUID that tells this table from earlier and later ones of the same name
 * @param arn the Amazon Resource Name
 * @param created when the table was created
 * @param keySchema the primary key
 * @param attributeDefinitions the attributes of all keys, in the order of the request
 * @param indexes local indexes first, each kind in the order of the request
 * @param vectorIndexes in the order in which they were made
 * @param billing how capacity is paid for
 * @param tableClass STANDARD or STANDARD_INFREQUENT_ACCESS; empty if never set
 * @param deletionProtection whether DeleteTable is refused
 * @param features what else was switched on
 * @param restoration what the table was restored from; empty if it was not
 */
public record TableDefinition(
        String name,
        String id,
        String arn,
        Instant created,
        KeySchema keySchema,
        List<KeyAttribute> attributeDefinitions,
        List<IndexDefinition> indexes,
        List<VectorIndexDefinition> vectorIndexes,
        Billing billing,
        Optional<String> tableClass,
        boolean deletionProtection,
        TableFeatures features,
        Optional<Restoration> restoration) {

    /** Copies the lists. */
    public TableDefinition {
        attributeDefinitions = List.copyOf(attributeDefinitions);
        indexes = List.copyOf(indexes);
        vectorIndexes = List.copyOf(vectorIndexes);
    }

    /** The index of that name. */
    public Optional<IndexDefinition> index(String indexName) {
        return indexes.stream().filter(index -> index.name().equals(indexName)).findFirst();
    }

    /** The vector index of that name. */
    public Optional<VectorIndexDefinition> vectorIndex(String indexName) {
        return vectorIndexes.stream()
                .filter(index -> index.name().equals(indexName))
                .findFirst();
    }

    /** Whether there is an index of that name, of whatever kind. */
    public boolean hasIndex(String indexName) {
        return index(indexName).isPresent() || vectorIndex(indexName).isPresent();
    }

    /** The definition with other attributes and vector indexes. */
    public TableDefinition withVectorIndexes(
            List<KeyAttribute> attributes, List<VectorIndexDefinition> newVectorIndexes) {
        return new TableDefinition(
                name,
                id,
                arn,
                created,
                keySchema,
                attributes,
                indexes,
                newVectorIndexes,
                billing,
                tableClass,
                deletionProtection,
                features,
                restoration);
    }

    /** The ARN of an index of that name. */
    public String indexArn(String indexName) {
        return arn + "/index/" + indexName;
    }

    /** The definition with other attributes and indexes. */
    public TableDefinition withIndexes(List<KeyAttribute> attributes, List<IndexDefinition> newIndexes) {
        return new TableDefinition(
                name,
                id,
                arn,
                created,
                keySchema,
                attributes,
                newIndexes,
                vectorIndexes,
                billing,
                tableClass,
                deletionProtection,
                features,
                restoration);
    }

    /** The definition with other settings. */
    public TableDefinition withSettings(Billing newBilling, Optional<String> newClass, boolean newProtection) {
        return new TableDefinition(
                name,
                id,
                arn,
                created,
                keySchema,
                attributeDefinitions,
                indexes,
                vectorIndexes,
                newBilling,
                newClass,
                newProtection,
                features,
                restoration);
    }

    /** The definition with other features. */
    public TableDefinition withFeatures(TableFeatures newFeatures) {
        return new TableDefinition(
                name,
                id,
                arn,
                created,
                keySchema,
                attributeDefinitions,
                indexes,
                vectorIndexes,
                billing,
                tableClass,
                deletionProtection,
                newFeatures,
                restoration);
    }

    /**
     * How capacity is paid for.
     *
     * @param mode provisioned or on demand
     * @param throughput the table's provisioned capacity
     * @param lastOnDemand when the table was last switched to PAY_PER_REQUEST
     */
    public record Billing(Mode mode, Throughput throughput, Optional<Instant> lastOnDemand) {}

    /**
     * What a table was restored from.
     *
     * @param backupArn the backup
     * @param sourceTableArn the table that the backup was made of
     * @param asOf the time of the backup
     */
    public record Restoration(String backupArn, String sourceTableArn, Instant asOf) {}

    /** The billing modes of the API. */
    public enum Mode {
        PROVISIONED,
        PAY_PER_REQUEST
    }
}
