package dev.trestle.engine.operation.definition;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableDefinition.Mode;
import dev.trestle.engine.table.TableFeatures;
import dev.trestle.engine.table.Throughput;
import dev.trestle.engine.table.backup.Backup;
import java.util.ArrayList;
import java.util.List;

/** The table that a backup was made of, as answers describe it. */
public final class SourceDescription {

    private SourceDescription() {}

    /**
     * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_SourceTableDetails.html">
     * SourceTableDetails</a>.
     */
    public static Structure details(Backup backup) {
        TableDefinition source = backup.source();
        Mode mode = source.billing().mode();
        return Structure.builder()
                .put("TableName", source.name())
                .put("TableId", source.id())
                .put("TableArn", source.arn())
                .put("TableSizeBytes", backup.bytes())
                .put("KeySchema", TableDescription.keySchema(source.keySchema()))
                .put("TableCreationDateTime", source.created())
                .put("ProvisionedThroughput", throughput(source.billing().throughput()))
                .put(
                        "OnDemandThroughput",
                        CapacityRequests.onDemand(source.features().bounds(), mode))
                .put("ItemCount", backup.items())
                .put("BillingMode", mode.name())
                .build();
    }

    /**
     * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_SourceTableFeatureDetails.html">
     * SourceTableFeatureDetails</a>.
     */
    public static Structure features(Backup backup) {
        TableDefinition source = backup.source();
        List<Structure> local = new ArrayList<>();
        List<Structure> global = new ArrayList<>();
        for (IndexDefinition index : source.indexes()) {
            Structure.Builder description = Structure.builder()
                    .put("IndexName", index.name())
                    .put("KeySchema", TableDescription.keySchema(index.keySchema()))
                    .put("Projection", TableDescription.projection(index.projection()));
            if (index.isGlobal()) {
                description
                        .put("ProvisionedThroughput", throughput(index.throughput()))
                        .put(
                                "OnDemandThroughput",
                                CapacityRequests.onDemand(
                                        index.bounds(), source.billing().mode()));
            }
            (index.isGlobal() ? global : local).add(description.build());
        }
        TableFeatures features = source.features();
        return Structure.builder()
                .put("LocalSecondaryIndexes", local.isEmpty() ? null : local)
                .put("GlobalSecondaryIndexes", global.isEmpty() ? null : global)
                .put("VectorIndexes", VectorIndexDescription.infos(source.vectorIndexes()))
                .put("StreamDescription", TableDescription.streamSpecification(features))
                .put(
                        "TimeToLiveDescription",
                        features.timeToLive()
                                .map(timeToLive -> Structure.builder()
                                        .put("TimeToLiveStatus", "ENABLED")
                                        .put("AttributeName", timeToLive.attribute())
                                        .build())
                                .orElse(null))
                .put("SSEDescription", TableDescription.encryption(features, "ENABLED"))
                .build();
    }

    private static Structure throughput(Throughput throughput) {
        return Structure.builder()
                .put("ReadCapacityUnits", throughput.readCapacityUnits())
                .put("WriteCapacityUnits", throughput.writeCapacityUnits())
                .build();
    }
}
