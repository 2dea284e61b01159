package dev.trestle.engine.table.replica;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.storage.Fields;
import dev.trestle.engine.storage.FieldsWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A table's replication in the form that storage keeps. */
final class StoredReplication {

    private StoredReplication() {}

    static Item write(Replication replication) {
        return new FieldsWriter()
                .items("replicas", replication.replicas(), StoredReplication::write)
                .flag("strong", replication.strong())
                .text("witness", replication.witness())
                .text("settingsMode", replication.settingsMode())
                .flag("protection", replication.protection())
                .item("legacy", replication.legacy(), StoredReplication::write)
                .items("scaling", replication.scaling().entrySet(), StoredReplication::write)
                .toItem();
    }

    static Replication read(Item stored) {
        Fields fields = Fields.of(stored);
        return new Replication(
                fields.items("replicas", StoredReplication::replica),
                fields.flag("strong"),
                fields.optionalText("witness"),
                fields.optionalText("settingsMode"),
                fields.optionalFlag("protection"),
                fields.optionalItem("legacy").map(StoredReplication::legacy),
                fields.items("scaling", Fields::of).stream()
                        .collect(Collectors.toMap(StoredReplication::target, StoredReplication::scaling)));
    }

    private static Item write(LegacyGlobalTable legacy) {
        return new FieldsWriter()
                .instant("created", legacy.created())
                .items("members", legacy.members(), StoredReplication::write)
                .toItem();
    }

    private static LegacyGlobalTable legacy(Item stored) {
        Fields fields = Fields.of(stored);
        return new LegacyGlobalTable(fields.instant("created"), fields.items("members", StoredReplication::replica));
    }

    private static Item write(Replica replica) {
        return new FieldsWriter()
                .text("region", replica.region())
                .text("arn", replica.arn())
                .instant("created", replica.created())
                .text("encryptionKey", replica.encryptionKey())
                .item("capacity", write(replica.capacity()))
                .item("tableClass", replica.tableClass(), StoredReplication::write)
                .items("indexes", replica.indexes().entrySet(), StoredReplication::writeIndex)
                .toItem();
    }

    private static Replica replica(Item stored) {
        Fields fields = Fields.of(stored);
        Map<String, CapacityOverride> indexes = new LinkedHashMap<>();
        fields.items("indexes", Fields::of)
                .forEach(index -> indexes.put(index.text("name"), capacity(index.item("capacity"))));
        return new Replica(
                fields.text("region"),
                fields.optionalText("arn"),
                fields.instant("created"),
                fields.optionalText("encryptionKey"),
                capacity(fields.item("capacity")),
                fields.optionalItem("tableClass").map(StoredReplication::tableClass),
                indexes);
    }

    private static Item writeIndex(Map.Entry<String, CapacityOverride> index) {
        return new FieldsWriter()
                .text("name", index.getKey())
                .item("capacity", write(index.getValue()))
                .toItem();
    }

    private static Item write(CapacityOverride capacity) {
        return new FieldsWriter()
                .number("reads", capacity.readCapacityUnits())
                .number("maxReads", capacity.maxReadRequestUnits())
                .toItem();
    }

    private static CapacityOverride capacity(Item stored) {
        Fields fields = Fields.of(stored);
        return new CapacityOverride(fields.optionalNumber("reads"), fields.optionalNumber("maxReads"));
    }

    private static Item write(ReplicaTableClass tableClass) {
        return new FieldsWriter()
                .text("name", tableClass.name())
                .instant("since", tableClass.since())
                .toItem();
    }

    private static ReplicaTableClass tableClass(Item stored) {
        Fields fields = Fields.of(stored);
        return new ReplicaTableClass(fields.text("name"), fields.instant("since"));
    }

    private static Item write(Map.Entry<ScalingTarget, AutoScaling> scaling) {
        AutoScaling settings = scaling.getValue();
        AutoScaling.Policy policy = settings.policy();
        return new FieldsWriter()
                .text("region", scaling.getKey().region())
                .text("index", scaling.getKey().index())
                .number("minimum", settings.minimum())
                .number("maximum", settings.maximum())
                .text("role", settings.roleArn())
                .text("policy", policy.name())
                .fraction("target", policy.target())
                .number("scaleInCooldown", policy.scaleInCooldown())
                .number("scaleOutCooldown", policy.scaleOutCooldown())
                .flag("scaleInDisabled", policy.scaleInDisabled())
                .toItem();
    }

    private static ScalingTarget target(Fields stored) {
        return new ScalingTarget(stored.text("region"), stored.text("index"));
    }

    private static AutoScaling scaling(Fields stored) {
        return new AutoScaling(
                stored.number("minimum"),
                stored.number("maximum"),
                stored.text("role"),
                new AutoScaling.Policy(
                        stored.text("policy"),
                        stored.fraction("target"),
                        stored.optionalNumber("scaleInCooldown").map(Math::toIntExact),
                        stored.optionalNumber("scaleOutCooldown").map(Math::toIntExact),
                        stored.optionalFlag("scaleInDisabled")));
    }
}
