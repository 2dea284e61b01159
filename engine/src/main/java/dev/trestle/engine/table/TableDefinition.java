package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
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

    private static final int FORM = 1;

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

    /** The definition in the form that storage keeps. */
    public Item toItem() {
        return new FieldsWriter(FORM)
                .text("name", name)
                .text("id", id)
                .text("arn", arn)
                .instant("created", created)
                .item("keySchema", keySchema.toItem())
                .items("attributeDefinitions", attributeDefinitions, KeyAttribute::toItem)
                .items("indexes", indexes, IndexDefinition::toItem)
                .items("vectorIndexes", vectorIndexes, VectorIndexDefinition::toItem)
                .item("billing", billing.toItem())
                .text("tableClass", tableClass)
                .flag("deletionProtection", deletionProtection)
                .item("features", features.toItem())
                .item("restoration", restoration, Restoration::toItem)
                .toItem();
    }

    /** The definition that {@link #toItem} gave that form. */
    public static TableDefinition of(Item stored) {
        Fields fields = Fields.of(stored, FORM);
        return new TableDefinition(
                fields.text("name"),
                fields.text("id"),
                fields.text("arn"),
                fields.instant("created"),
                KeySchema.of(fields.item("keySchema")),
                fields.items("attributeDefinitions", KeyAttribute::of),
                fields.items("indexes", IndexDefinition::of),
                fields.items("vectorIndexes", VectorIndexDefinition::of),
                Billing.of(fields.item("billing")),
                fields.optionalText("tableClass"),
                fields.flag("deletionProtection"),
                TableFeatures.of(fields.item("features")),
                fields.optionalItem("restoration").map(Restoration::of));
    }

    /**
     * How capacity is paid for.
     *
     * @param mode provisioned or on demand
     * @param throughput the table's provisioned capacity
     * @param lastOnDemand when the table was last switched to PAY_PER_REQUEST
     */
    public record Billing(Mode mode, Throughput throughput, Optional<Instant> lastOnDemand) {

        Item toItem() {
            return new FieldsWriter()
                    .text("mode", mode.name())
                    .item("throughput", throughput.toItem())
                    .instant("lastOnDemand", lastOnDemand)
                    .toItem();
        }

        static Billing of(Item stored) {
            Fields fields = Fields.of(stored);
            return new Billing(
                    fields.constant("mode", Mode.class),
                    Throughput.of(fields.item("throughput")),
                    fields.optionalInstant("lastOnDemand"));
        }
    }

    /**
     * What a table was restored from.
     *
     * @param backupArn the backup; empty if a moment was restored
     * @param sourceTableArn the table that the items were of
     * @param asOf the time of the backup, or the moment
     */
    public record Restoration(Optional<String> backupArn, String sourceTableArn, Instant asOf) {

        Item toItem() {
            return new FieldsWriter()
                    .text("backupArn", backupArn)
                    .text("sourceTableArn", sourceTableArn)
                    .instant("asOf", asOf)
                    .toItem();
        }

        static Restoration of(Item stored) {
            Fields fields = Fields.of(stored);
            return new Restoration(
                    fields.optionalText("backupArn"), fields.text("sourceTableArn"), fields.instant("asOf"));
        }
    }

    /** The billing modes of the API. */
    public enum Mode {
        PROVISIONED,
        PAY_PER_REQUEST
    }
}
