package dev.trestle.migrations.setting;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.WarmThroughput;

/** The settings that say how much a table and its indexes take on. */
final class CapacitySettings {

    /** What stands for no maximum in a request. */
    private static final long NO_MAXIMUM = -1;

    private CapacitySettings() {}

    static Setting onDemand() {
        return UpdatedSetting.of(
                "bill by request",
                CapacitySettings::isOnDemand,
                update -> update.billingMode(BillingMode.PAY_PER_REQUEST));
    }

    /** A table that becomes provisioned needs capacity for its indexes in the same request: as much as its own. */
    static Setting provisioned(long read, long write, List<String> indexes) {
        ProvisionedThroughput units = units(read, write);
        return UpdatedSetting.of(
                "provision " + read + " read and " + write + " write units a second"
                        + (indexes.isEmpty() ? "" : ", also for the indexes " + String.join(", ", indexes)),
                table -> !isOnDemand(table)
                        && same(table.provisionedThroughput(), units)
                        && indexes.stream()
                                .allMatch(name -> index(table, name)
                                        .filter(found -> same(found.provisionedThroughput(), units))
                                        .isPresent()),
                update -> {
                    update.billingMode(BillingMode.PROVISIONED).provisionedThroughput(units);
                    if (!indexes.isEmpty()) {
                        update.globalSecondaryIndexUpdates(indexes.stream()
                                .map(name -> indexUpdate(name, units))
                                .toList());
                    }
                });
    }

    static Setting indexProvisioned(String name, long read, long write) {
        ProvisionedThroughput units = units(read, write);
        return UpdatedSetting.of(
                "provision " + read + " read and " + write + " write units a second for the index " + name,
                ofIndex(name, index -> same(index.provisionedThroughput(), units)),
                update -> update.globalSecondaryIndexUpdates(indexUpdate(name, units)));
    }

    static Setting onDemandMaximum(long read, long write) {
        OnDemandThroughput most = most(read, write);
        return UpdatedSetting.of(
                "take at most " + maximum(read) + " read and " + maximum(write) + " write units a second",
                table -> same(table.onDemandThroughput(), most),
                update -> update.onDemandThroughput(most));
    }

    static Setting indexOnDemandMaximum(String name, long read, long write) {
        OnDemandThroughput most = most(read, write);
        return UpdatedSetting.of(
                "take at most " + maximum(read) + " read and " + maximum(write) + " write units a second in the index "
                        + name,
                ofIndex(name, index -> same(index.onDemandThroughput(), most)),
                update -> update.globalSecondaryIndexUpdates(GlobalSecondaryIndexUpdate.builder()
                        .update(change -> change.indexName(name).onDemandThroughput(most))
                        .build()));
    }

    /** Warm throughput only grows, so that more than asked for is fine. */
    static Setting warm(long read, long write) {
        return UpdatedSetting.of(
                "be warm for " + read + " read and " + write + " write units a second",
                table -> table.warmThroughput() != null
                        && table.warmThroughput().readUnitsPerSecond() >= read
                        && table.warmThroughput().writeUnitsPerSecond() >= write,
                update -> update.warmThroughput(warmUnits(read, write)));
    }

    static Setting indexWarm(String name, long read, long write) {
        return UpdatedSetting.of(
                "be warm for " + read + " read and " + write + " write units a second in the index " + name,
                ofIndex(
                        name,
                        index -> index.warmThroughput() != null
                                && index.warmThroughput().readUnitsPerSecond() >= read
                                && index.warmThroughput().writeUnitsPerSecond() >= write),
                update -> update.globalSecondaryIndexUpdates(GlobalSecondaryIndexUpdate.builder()
                        .update(change -> change.indexName(name).warmThroughput(warmUnits(read, write)))
                        .build()));
    }

    private static boolean isOnDemand(TableDescription table) {
        return table.billingModeSummary() != null
                && table.billingModeSummary().billingMode() == BillingMode.PAY_PER_REQUEST;
    }

    private static Predicate<TableDescription> ofIndex(String name, Predicate<GlobalSecondaryIndexDescription> isSo) {
        return table -> index(table, name).filter(isSo).isPresent();
    }

    private static Optional<GlobalSecondaryIndexDescription> index(TableDescription table, String name) {
        return table.globalSecondaryIndexes().stream()
                .filter(index -> index.indexName().equals(name))
                .findFirst();
    }

    private static GlobalSecondaryIndexUpdate indexUpdate(String name, ProvisionedThroughput units) {
        return GlobalSecondaryIndexUpdate.builder()
                .update(change -> change.indexName(name).provisionedThroughput(units))
                .build();
    }

    private static ProvisionedThroughput units(long read, long write) {
        return ProvisionedThroughput.builder()
                .readCapacityUnits(read)
                .writeCapacityUnits(write)
                .build();
    }

    private static OnDemandThroughput most(long read, long write) {
        return OnDemandThroughput.builder()
                .maxReadRequestUnits(read)
                .maxWriteRequestUnits(write)
                .build();
    }

    private static WarmThroughput warmUnits(long read, long write) {
        return WarmThroughput.builder()
                .readUnitsPerSecond(read)
                .writeUnitsPerSecond(write)
                .build();
    }

    private static String maximum(long units) {
        return units == NO_MAXIMUM ? "any number of" : String.valueOf(units);
    }

    private static boolean same(@Nullable ProvisionedThroughputDescription found, ProvisionedThroughput wanted) {
        return found != null
                && wanted.readCapacityUnits().equals(found.readCapacityUnits())
                && wanted.writeCapacityUnits().equals(found.writeCapacityUnits());
    }

    private static boolean same(@Nullable OnDemandThroughput found, OnDemandThroughput wanted) {
        return units(found == null ? null : found.maxReadRequestUnits()) == wanted.maxReadRequestUnits()
                && units(found == null ? null : found.maxWriteRequestUnits()) == wanted.maxWriteRequestUnits();
    }

    private static long units(@Nullable Long maximum) {
        return maximum == null ? NO_MAXIMUM : maximum;
    }
}
