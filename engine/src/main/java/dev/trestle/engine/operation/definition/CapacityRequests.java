package dev.trestle.engine.operation.definition;

import dev.trestle.engine.error.CapacityErrors;
import dev.trestle.engine.error.QuotaErrors;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Quotas;
import dev.trestle.engine.table.CapacityBounds;
import dev.trestle.engine.table.TableDefinition.Mode;
import dev.trestle.engine.table.Throughput;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads on-demand maxima and warm throughput from requests that define or change a table or an index, and shows them. */
final class CapacityRequests {

    /** What every on-demand table and index can take at once. */
    private static final Throughput WARM_ON_DEMAND = new Throughput(12_000, 4_000);

    private final String region;

    /** For tables in the Region. */
    CapacityRequests(String region) {
        this.region = region;
    }

    /**
     * The bounds of a table or an index that is made.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if they cannot be, a LimitExceededException
     *     if they are higher than an account's
     */
    CapacityBounds ofNew(Structure request, Mode mode, Throughput provisioned) {
        String index = index(request);
        CapacityBounds bounds = CapacityBounds.NONE;
        Structure onDemand = request.structure("OnDemandThroughput");
        if (onDemand != null) {
            if (mode == Mode.PROVISIONED) {
                refuse(onDemand, index, CapacityErrors::maximumOfNewTable);
            }
            bounds = bounds.withMaxima(
                    maximum(onDemand, "MaxReadRequestUnits", CapacityBounds.UNSET, index, false),
                    maximum(onDemand, "MaxWriteRequestUnits", CapacityBounds.UNSET, index, false));
        }
        Structure warm = request.structure("WarmThroughput");
        if (warm == null) {
            return bounds;
        }
        Throughput least = warmUnits(bounds, mode, provisioned);
        boolean asProvisioned = mode == Mode.PROVISIONED;
        return bounds.withWarm(
                warm(
                        warm,
                        "ReadUnitsPerSecond",
                        least.readCapacityUnits(),
                        index,
                        (member, where) -> asProvisioned
                                ? CapacityErrors.warmBelowProvisioned(member, where, "ReadCapacityUnits")
                                : CapacityErrors.warmBelowInitial(member, where)),
                warm(
                        warm,
                        "WriteUnitsPerSecond",
                        least.writeCapacityUnits(),
                        index,
                        (member, where) -> asProvisioned
                                ? CapacityErrors.warmBelowProvisioned(member, where, "WriteCapacityUnits")
                                : CapacityErrors.warmBelowInitial(member, where)));
    }

    /**
     * The bounds after a request that changes a table or an index.
     *
     * @param mode the billing mode after the request
     * @param warmBefore the warm throughput before it, below which that does not fall
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if they cannot be, a LimitExceededException
     *     if they are higher than an account's
     */
    CapacityBounds changed(Structure request, CapacityBounds before, Mode mode, Throughput warmBefore) {
        String index = index(request);
        CapacityBounds bounds = before.withWarm(warmBefore.readCapacityUnits(), warmBefore.writeCapacityUnits());
        Structure onDemand = request.structure("OnDemandThroughput");
        if (onDemand != null) {
            if (mode == Mode.PROVISIONED) {
                refuse(onDemand, index, CapacityErrors::maximumNotAllowed);
            }
            bounds = bounds.withMaxima(
                    maximum(onDemand, "MaxReadRequestUnits", before.maxReads(), index, true),
                    maximum(onDemand, "MaxWriteRequestUnits", before.maxWrites(), index, true));
        }
        Structure warm = request.structure("WarmThroughput");
        return warm == null
                ? bounds
                : bounds.withWarm(
                        warm(warm, "ReadUnitsPerSecond", bounds.warmReads(), index, CapacityErrors::warmDecreased),
                        warm(warm, "WriteUnitsPerSecond", bounds.warmWrites(), index, CapacityErrors::warmDecreased));
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
        return warm(warmUnits(bounds, mode, provisioned), "ACTIVE");
    }

    /** So much warm throughput in that status. */
    static Structure warm(Throughput units, String status) {
        return Structure.builder()
                .put("ReadUnitsPerSecond", units.readCapacityUnits())
                .put("WriteUnitsPerSecond", units.writeCapacityUnits())
                .put("Status", status)
                .build();
    }

    /** What a table or an index of the capacity can take at once. */
    static Throughput warmUnits(CapacityBounds bounds, Mode mode, Throughput provisioned) {
        Throughput least = mode == Mode.PROVISIONED ? provisioned : WARM_ON_DEMAND;
        return new Throughput(
                Math.max(bounds.warmReads(), least.readCapacityUnits()),
                Math.max(bounds.warmWrites(), least.writeCapacityUnits()));
    }

    /** The name of the index that the request is about; empty for a table. */
    private static String index(Structure request) {
        return Objects.requireNonNullElse(request.string("IndexName"), "");
    }

    private static void refuse(Structure onDemand, String index, BiFunction<String, String, ServiceException> refusal) {
        for (String member : onDemand.members().keySet()) {
            throw refusal.apply(member, index);
        }
    }

    private long maximum(Structure onDemand, String member, long before, String index, boolean removable) {
        Long given = onDemand.longInteger(member);
        if (given == null) {
            return before;
        }
        if (given < 1 && !(removable && given == CapacityBounds.UNSET)) {
            throw CapacityErrors.maximumOutOfRange(member, index);
        }
        requireWithinQuota(given, CapacityErrors.maximum(member, index), member);
        return given;
    }

    private long warm(
            Structure warm,
            String member,
            long least,
            String index,
            BiFunction<String, String, ServiceException> tooLow) {
        long units = Objects.requireNonNullElse(warm.longInteger(member), least);
        if (units < least) {
            throw tooLow.apply(member, index);
        }
        requireWithinQuota(units, CapacityErrors.warm(member, index), member);
        return units;
    }

    private void requireWithinQuota(long units, String what, String member) {
        if (units > Quotas.TABLE_UNITS) {
            String quota = member.contains("Read") ? "TableMaxReadCapacityUnits" : "TableMaxWriteCapacityUnits";
            throw QuotaErrors.boundTooHigh(what, quota, region);
        }
    }
}
