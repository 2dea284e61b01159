package dev.trestle.engine.operation.definition;

import dev.trestle.engine.error.FeatureErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.CapacityBounds;
import dev.trestle.engine.table.TableDefinition.Mode;
import dev.trestle.engine.table.Throughput;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far capacity goes: the OnDemandThroughput and WarmThroughput of requests, and of what answers describe. */
final class CapacityRequests {

    /** What every on-demand table and index can take at once. */
    private static final Throughput WARM_ON_DEMAND = new Throughput(12_000, 4_000);

    private CapacityRequests() {}

    /**
     * The bounds after a request that defines or changes a table or an index.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if they cannot be
     */
    static CapacityBounds bounds(Structure request, CapacityBounds before, Mode mode, Throughput provisioned) {
        CapacityBounds bounds = before;
        Structure onDemand = request.structure("OnDemandThroughput");
        String index = request.string("IndexName");
        String where = index == null ? "table" : "index: " + index;
        if (onDemand != null) {
            if (mode == Mode.PROVISIONED) {
                throw FeatureErrors.onDemandThroughputNotAllowed();
            }
            bounds = bounds.withMaxima(
                    maximum(onDemand, "MaxReadRequestUnits", before.maxReads(), where),
                    maximum(onDemand, "MaxWriteRequestUnits", before.maxWrites(), where));
        }
        Structure warm = request.structure("WarmThroughput");
        if (warm != null) {
            Throughput least = warmUnits(before, mode, provisioned);
            bounds = bounds.withWarm(
                    atLeast(warm, "ReadUnitsPerSecond", least.readCapacityUnits()),
                    atLeast(warm, "WriteUnitsPerSecond", least.writeCapacityUnits()));
        }
        return bounds;
    }

    /** The OnDemandThroughput that describes the bounds: the maxima that there are; null if there are none. */
    static @Nullable Structure onDemand(CapacityBounds bounds, Mode mode) {
        boolean none = bounds.maxReads() == CapacityBounds.UNSET && bounds.maxWrites() == CapacityBounds.UNSET;
        return mode == Mode.PROVISIONED || none
                ? null
                : Structure.builder()
                        .put("MaxReadRequestUnits", shown(bounds.maxReads()))
                        .put("MaxWriteRequestUnits", shown(bounds.maxWrites()))
                        .build();
    }

    private static @Nullable Long shown(long maximum) {
        return maximum == CapacityBounds.UNSET ? null : maximum;
    }

    /** The WarmThroughput that tables and indexes are described with, whether any was asked for or not. */
    static Structure warm(CapacityBounds bounds, Mode mode, Throughput provisioned) {
        Throughput warm = warmUnits(bounds, mode, provisioned);
        return Structure.builder()
                .put("ReadUnitsPerSecond", warm.readCapacityUnits())
                .put("WriteUnitsPerSecond", warm.writeCapacityUnits())
                .put("Status", "ACTIVE")
                .build();
    }

    private static Throughput warmUnits(CapacityBounds bounds, Mode mode, Throughput provisioned) {
        Throughput least = mode == Mode.PROVISIONED ? provisioned : WARM_ON_DEMAND;
        return new Throughput(
                Math.max(bounds.warmReads(), least.readCapacityUnits()),
                Math.max(bounds.warmWrites(), least.writeCapacityUnits()));
    }

    private static long maximum(Structure onDemand, String member, long before, String where) {
        long maximum = Objects.requireNonNullElse(onDemand.longInteger(member), before);
        if (maximum < 1 && maximum != CapacityBounds.UNSET) {
            throw FeatureErrors.onDemandThroughputOutOfRange(member, where);
        }
        return maximum;
    }

    private static long atLeast(Structure warm, String member, long least) {
        long units = Objects.requireNonNullElse(warm.longInteger(member), least);
        if (units < least) {
            throw FeatureErrors.warmThroughputTooLow(member, units, least);
        }
        return units;
    }
}
