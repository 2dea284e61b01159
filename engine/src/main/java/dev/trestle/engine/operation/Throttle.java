package dev.trestle.engine.operation;

import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.error.ThrottlingErrors;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.CapacityBounds;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.KeySchema;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableDefinition.Mode;
import dev.trestle.engine.table.Throughput;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds tables, indexes and partitions to their capacity. What is not used is saved for bursts, up to 300 seconds of it; a
 * request passes while there is any left, whatever it will cost, and what it costs is paid back before the next. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/burst-adaptive-capacity.html">DynamoDB burst and
 * adaptive capacity</a>. Thread-safe.
 */
final class Throttle {

    private static final double PARTITION_READS = 3000;
    private static final double PARTITION_WRITES = 1000;
    private static final double BURST_SECONDS = 300;

    /** Partition keys share this many partitions of a table. */
    private static final int PARTITIONS = 1024;

    private final Clock clock;
    private final Map<String, Allowance> allowances = new ConcurrentHashMap<>();

    Throttle(Clock clock) {
        this.clock = clock;
    }

    void admitRead(TableDefinition table, @Nullable IndexDefinition index, @Nullable Item keyed) {
        admit(table, index, Kind.READ);
        if (keyed != null) {
            admitPartition(table, Kind.READ, keyed);
        }
    }

    void admitWrite(TableDefinition table, Item keyed) {
        admit(table, null, Kind.WRITE);
        for (IndexDefinition index : table.indexes()) {
            // A global secondary index without capacity holds up the writes to its table.
            if (index.isGlobal() && KeySchema.values(index.keySchema().partition(), keyed) != null) {
                admit(table, index, Kind.WRITE);
            }
        }
        admitPartition(table, Kind.WRITE, keyed);
    }

    void charge(Capacity capacity, @Nullable Item keyed) {
        TableDefinition table = capacity.table().definition();
        take(table, null, Kind.READ, capacity.tableReads());
        take(table, null, Kind.WRITE, capacity.tableWrites());
        for (IndexDefinition index : table.indexes()) {
            // A local secondary index uses its table's capacity.
            IndexDefinition charged = index.isGlobal() ? index : null;
            take(table, charged, Kind.READ, capacity.indexReads(index.name()));
            take(table, charged, Kind.WRITE, capacity.indexWrites(index.name()));
        }
        if (keyed != null) {
            partition(table, Kind.READ, keyed).take(Kind.READ.partitionRate, 1, capacity.tableReads());
            partition(table, Kind.WRITE, keyed).take(Kind.WRITE.partitionRate, 1, capacity.tableWrites());
        }
    }

    private void admit(TableDefinition table, @Nullable IndexDefinition index, Kind kind) {
        double rate = rate(table, index, kind);
        if (rate > 0 && !allowance(table, index, kind).isLeft(rate, BURST_SECONDS)) {
            throw table.billing().mode() == Mode.PROVISIONED
                    ? ThrottlingErrors.provisionedThroughputExceeded(
                            index != null, reasons(table, index, kind.text + "ProvisionedThroughputExceeded"))
                    : ThrottlingErrors.onDemandMaximumExceeded(
                            reasons(table, index, kind.text + "MaxOnDemandThroughputExceeded"));
        }
    }

    private void admitPartition(TableDefinition table, Kind kind, Item keyed) {
        if (!partition(table, kind, keyed).isLeft(kind.partitionRate, 1)) {
            throw hotPartition(table, null, kind.text);
        }
    }

    /** What is thrown for a partition of the table or index that gets more reads or writes than it can take. */
    static ServiceException hotPartition(TableDefinition table, @Nullable IndexDefinition index, String kind) {
        return ThrottlingErrors.hotPartition(
                table.billing().mode() == Mode.PROVISIONED, reasons(table, index, kind + "KeyRangeThroughputExceeded"));
    }

    private static List<Structure> reasons(TableDefinition table, @Nullable IndexDefinition index, String reason) {
        return List.of(Structure.builder()
                .put("reason", (index == null ? "Table" : "Index") + reason)
                .put("resource", index == null ? table.arn() : table.indexArn(index.name()))
                .build());
    }

    private void take(TableDefinition table, @Nullable IndexDefinition index, Kind kind, double units) {
        double rate = rate(table, index, kind);
        if (rate > 0 && units > 0) {
            allowance(table, index, kind).take(rate, BURST_SECONDS, units);
        }
    }

    private Allowance allowance(TableDefinition table, @Nullable IndexDefinition index, Kind kind) {
        return allowance(table.id() + "/" + kind + "/" + (index == null ? "" : index.name()));
    }

    private Allowance partition(TableDefinition table, Kind kind, Item keyed) {
        List<AttributeValue> values = KeySchema.values(table.keySchema().partition(), keyed);
        int partition = Math.floorMod(values == null ? 0 : values.hashCode(), PARTITIONS);
        return allowance(table.id() + "/" + kind + "#" + partition);
    }

    private Allowance allowance(String name) {
        return allowances.computeIfAbsent(name, made -> new Allowance());
    }

    /** Units a second; zero for no limit. */
    private static double rate(TableDefinition table, @Nullable IndexDefinition index, Kind kind) {
        if (table.billing().mode() == Mode.PROVISIONED) {
            Throughput throughput = index == null ? table.billing().throughput() : index.throughput();
            return kind == Kind.READ ? throughput.readCapacityUnits() : throughput.writeCapacityUnits();
        }
        CapacityBounds bounds = index == null ? table.features().bounds() : index.bounds();
        return Math.max(0, kind == Kind.READ ? bounds.maxReads() : bounds.maxWrites());
    }

    private enum Kind {
        READ("Read", PARTITION_READS),
        WRITE("Write", PARTITION_WRITES);

        private final String text;
        private final double partitionRate;

        Kind(String text, double partitionRate) {
            this.text = text;
            this.partitionRate = partitionRate;
        }
    }

    /** The units that are left of a capacity. One that was never used has those of one second. */
    private final class Allowance {

        private double units = Double.NaN;
        private long at;

        synchronized boolean isLeft(double rate, double seconds) {
            fill(rate, seconds);
            return units > 0;
        }

        synchronized void take(double rate, double seconds, double taken) {
            fill(rate, seconds);
            units -= taken;
        }

        private void fill(double rate, double seconds) {
            long now = clock.millis();
            units = Double.isNaN(units) ? rate : Math.min(rate * seconds, units + rate * (now - at) / 1000.0);
            at = now;
        }
    }
}
