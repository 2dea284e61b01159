package dev.trestle.engine.operation.account;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Operation;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeLimits.html">DescribeLimits</a>: the
 * quotas that new accounts have. This engine does not hold anybody to them.
 */
public final class DescribeLimits implements Operation {

    private static final long ACCOUNT_UNITS = 80_000;
    private static final long TABLE_UNITS = 40_000;

    @Override
    public String name() {
        return "DescribeLimits";
    }

    @Override
    public Structure run(Structure request) {
        return Structure.builder()
                .put("AccountMaxReadCapacityUnits", ACCOUNT_UNITS)
                .put("AccountMaxWriteCapacityUnits", ACCOUNT_UNITS)
                .put("TableMaxReadCapacityUnits", TABLE_UNITS)
                .put("TableMaxWriteCapacityUnits", TABLE_UNITS)
                .build();
    }
}
