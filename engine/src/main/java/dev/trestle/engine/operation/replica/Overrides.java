package dev.trestle.engine.operation.replica;

import dev.trestle.engine.error.GlobalTableErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.CapacityBounds;
import dev.trestle.engine.table.Throughput;
import dev.trestle.engine.table.replica.CapacityOverride;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from requests what of a replica's capacity is its own. What equals the table's is as if it had not been given. */
final class Overrides {

    private Overrides() {}

    static boolean isIn(Structure request) {
        return units(request) != null || maximum(request) != null;
    }

    /**
     * The override after a request.
     *
     * @param throughput the capacity in the table's own Region
     * @param bounds the bounds of capacity there
     * @throws dev.trestle.engine.error.ServiceException a ValidationException for a maximum that is none
     */
    static CapacityOverride read(
            Structure request, CapacityOverride before, Throughput throughput, CapacityBounds bounds) {
        CapacityOverride override = before;
        Long units = units(request);
        if (units != null) {
            boolean inherited = units == throughput.readCapacityUnits();
            override = override.withReads(inherited ? Optional.empty() : Optional.of(units));
        }
        Long maximum = maximum(request);
        if (maximum != null) {
            if (maximum < 1 && maximum != CapacityBounds.UNSET) {
                throw GlobalTableErrors.maximumOutOfRange();
            }
            boolean inherited = maximum == bounds.maxReads();
            override = override.withMaximum(inherited ? Optional.empty() : Optional.of(maximum));
        }
        return override;
    }

    static @Nullable Long units(Structure request) {
        Structure provisioned = request.structure("ProvisionedThroughputOverride");
        return provisioned == null ? null : provisioned.longInteger("ReadCapacityUnits");
    }

    static @Nullable Long maximum(Structure request) {
        Structure onDemand = request.structure("OnDemandThroughputOverride");
        return onDemand == null ? null : onDemand.longInteger("MaxReadRequestUnits");
    }
}
