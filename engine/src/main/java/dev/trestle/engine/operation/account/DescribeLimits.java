package dev.trestle.engine.operation.account;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.Quotas;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeLimits.html">DescribeLimits</a>: the
 * quotas that new accounts have.
 */
public final class DescribeLimits implements Operation {

    @Override
    public String name() {
        return "DescribeLimits";
    }

    @Override
    public Structure run(Structure request) {
        return Structure.builder()
                .put("AccountMaxReadCapacityUnits", Quotas.ACCOUNT_UNITS)
                .put("AccountMaxWriteCapacityUnits", Quotas.ACCOUNT_UNITS)
                .put("TableMaxReadCapacityUnits", Quotas.TABLE_UNITS)
                .put("TableMaxWriteCapacityUnits", Quotas.TABLE_UNITS)
                .build();
    }
}
