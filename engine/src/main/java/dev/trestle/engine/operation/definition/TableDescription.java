package dev.trestle.engine.operation.definition;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.storage.Statistics;
import dev.trestle.engine.table.CapacityBounds;
import dev.trestle.engine.table.CapacityChanges;
import dev.trestle.engine.table.Index;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.IndexProjection;
import dev.trestle.engine.table.KeyAttribute;
import dev.trestle.engine.table.KeySchema;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableDefinition.Mode;
import dev.trestle.engine.table.TableFeatures;
import dev.trestle.engine.table.Throughput;
import dev.trestle.engine.table.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table as answers describe it. See the API reference of <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html">TableDescription</a>.
 */
final class TableDescription {

    private TableDescription() {}

    /** The table with its statuses. */
    static Structure of(Table table, Statuses statuses) {
        TableDefinition definition = table.definition();
        return of(
                table,
                definition,
                statuses,
                new ReplicaDescriptions(definition, definition.features().replication(), statuses.replicas()));
    }

    /** The table as it is defined there, with its statuses and replicas as given. */
    static Structure of(Table table, TableDefinition definition, Statuses statuses, ReplicaDescriptions replicas) {
        List<IndexDefinition> indexes = statuses.described(table, definition);
        boolean creating = statuses.table().equals(Timeline.CREATING);
        Instant now = table.now();
        Structure.Builder description = Structure.builder()
                .put("AttributeDefinitions", attributes(definition, indexes))
                .put("TableName", definition.name())
                .put("KeySchema", keySchema(definition.keySchema()))
                .put("TableStatus", statuses.table())
                .put("CreationDateTime", definition.created())
                .put(
                        "ProvisionedThroughput",
                        throughput(
                                definition.billing().throughput(),
                                definition.features().bounds(),
                                now))
                .put("TableSizeBytes", table.statistics().bytes())
                .put("ItemCount", table.statistics().items())
                .put("TableArn", definition.arn())
                .put("TableId", definition.id())
                .put("BillingModeSummary", billing(definition.billing(), creating))
                .put("DeletionProtectionEnabled", definition.deletionProtection());
        definition
                .tableClass()
                .ifPresent(tableClass -> description.put(
                        "TableClassSummary",
                        Structure.builder().put("TableClass", tableClass).build()));
        Mode mode = definition.billing().mode();
        CapacityBounds bounds = definition.features().bounds();
        description
                .put("OnDemandThroughput", CapacityRequests.onDemand(bounds, mode))
                .put("WarmThroughput", warm(bounds, mode, definition.billing().throughput(), creating))
                .put("SSEDescription", encryption(definition.features(), statuses.encryption()));
        definition
                .restoration()
                .ifPresent(from -> description.put("RestoreSummary", restoration(from, statuses.table())));
        stream(description, definition.features());
        replicas.addTo(description);
        List<Structure> local = new ArrayList<>();
        List<Structure> global = new ArrayList<>();
        for (IndexDefinition index : indexes) {
            Structure.Builder indexDescription = index(table, index);
            if (index.isGlobal()) {
                indexDescription
                        .put("IndexStatus", statuses.index(index.name()))
                        .put("Backfilling", statuses.backfilling(index.name()))
                        .put("ProvisionedThroughput", throughput(index.throughput(), index.bounds(), now))
                        .put("OnDemandThroughput", CapacityRequests.onDemand(index.bounds(), mode))
                        .put("WarmThroughput", warm(index.bounds(), mode, index.throughput(), creating));
                global.add(indexDescription.build());
            } else {
                local.add(indexDescription.build());
            }
        }
        return description
                .put("LocalSecondaryIndexes", local.isEmpty() ? null : local)
                .put("GlobalSecondaryIndexes", global.isEmpty() ? null : global)
                .put("VectorIndexes", VectorIndexDescription.all(table, definition, statuses))
                .build();
    }

    /** AWS leaves it out for a table that is encrypted with the key that DynamoDB owns. */
    static @Nullable Structure encryption(TableFeatures features, String status) {
        return features.encryptionKey()
                .map(key -> Structure.builder()
                        .put("Status", status)
                        .put("SSEType", "KMS")
                        .put("KMSMasterKeyArn", key)
                        .build())
                .orElse(null);
    }

    private static Structure restoration(TableDefinition.Restoration from, String status) {
        return Structure.builder()
                .put("SourceBackupArn", from.backupArn().orElse(null))
                .put("SourceTableArn", from.sourceTableArn())
                .put("RestoreDateTime", from.asOf())
                .put("RestoreInProgress", status.equals("CREATING"))
                .build();
    }

    private static void stream(Structure.Builder description, TableFeatures features) {
        features.latestStream()
                .ifPresent(stream ->
                        description.put("LatestStreamLabel", stream.label()).put("LatestStreamArn", stream.arn()));
        description.put("StreamSpecification", streamSpecification(features));
    }

    /** Null if no stream is enabled. */
    static @Nullable Structure streamSpecification(TableFeatures features) {
        return features.openStream()
                .map(stream -> Structure.builder()
                        .put("StreamEnabled", true)
                        .put("StreamViewType", stream.view().name())
                        .build())
                .orElse(null);
    }

    private static List<Structure> attributes(TableDefinition definition, List<IndexDefinition> indexes) {
        return Stream.concat(
                        definition.attributeDefinitions().stream(),
                        indexes.stream().flatMap(index -> index.keySchema().attributes().stream()))
                .distinct()
                .sorted(Comparator.comparing(KeyAttribute::name))
                .map(attribute -> Structure.builder()
                        .put("AttributeName", attribute.name())
                        .put("AttributeType", attribute.type().name())
                        .build())
                .toList();
    }

    static List<Structure> keySchema(KeySchema schema) {
        List<Structure> elements = new ArrayList<>();
        for (KeyAttribute attribute : schema.partition()) {
            elements.add(keySchemaElement(attribute, "HASH"));
        }
        for (KeyAttribute attribute : schema.sort()) {
            elements.add(keySchemaElement(attribute, "RANGE"));
        }
        return elements;
    }

    private static Structure keySchemaElement(KeyAttribute attribute, String keyType) {
        return Structure.builder()
                .put("AttributeName", attribute.name())
                .put("KeyType", keyType)
                .build();
    }

    private static Structure throughput(Throughput throughput, CapacityBounds bounds, Instant now) {
        CapacityChanges changes = bounds.changes();
        return Structure.builder()
                .put("LastIncreaseDateTime", changes.lastIncrease().orElse(null))
                .put("LastDecreaseDateTime", changes.lastDecrease().orElse(null))
                .put("NumberOfDecreasesToday", (long) changes.decreasesOn(now))
                .put("ReadCapacityUnits", throughput.readCapacityUnits())
                .put("WriteCapacityUnits", throughput.writeCapacityUnits())
                .build();
    }

    /** While a table is made, AWS shows what was asked to be warm alone. */
    private static @Nullable Structure warm(CapacityBounds bounds, Mode mode, Throughput throughput, boolean creating) {
        if (!creating) {
            return CapacityRequests.warm(bounds, mode, throughput);
        }
        boolean asked = bounds.warmReads() > 0 || bounds.warmWrites() > 0;
        return asked
                ? CapacityRequests.warm(CapacityRequests.warmUnits(bounds, mode, throughput), Timeline.UPDATING)
                : null;
    }

    /** AWS leaves it out for a table that has been provisioned from the start, and the time while a table is made. */
    private static @Nullable Structure billing(TableDefinition.Billing billing, boolean creating) {
        if (billing.mode() == Mode.PROVISIONED && billing.lastOnDemand().isEmpty()) {
            return null;
        }
        return Structure.builder()
                .put("BillingMode", billing.mode().name())
                .put(
                        "LastUpdateToPayPerRequestDateTime",
                        creating ? null : billing.lastOnDemand().orElse(null))
                .build();
    }

    private static Structure.Builder index(Table table, IndexDefinition index) {
        Statistics statistics = table.index(index.name()).map(Index::statistics).orElseGet(Statistics::new);
        return Structure.builder()
                .put("IndexName", index.name())
                .put("KeySchema", keySchema(index.keySchema()))
                .put("Projection", projection(index.projection()))
                .put("IndexSizeBytes", statistics.bytes())
                .put("ItemCount", statistics.items())
                .put("IndexArn", table.definition().indexArn(index.name()));
    }

    static Structure projection(IndexProjection projection) {
        List<String> nonKey = projection.nonKeyAttributes();
        return Structure.builder()
                .put("ProjectionType", projection.kind().name())
                .put("NonKeyAttributes", nonKey.isEmpty() ? null : nonKey)
                .build();
    }
}
