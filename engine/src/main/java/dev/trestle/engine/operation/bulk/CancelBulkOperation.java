package dev.trestle.engine.operation.bulk;

import dev.trestle.engine.error.TransferErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.transfer.Jobs;
import java.util.Map;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CancelBulkOperation.html">
 * CancelBulkOperation</a>: the operation ends before the next item; what it has written stays.
 */
public final class CancelBulkOperation implements Operation {

    private final BulkOperations bulkOperations;

    /** The operation on the bulk operations given. */
    public CancelBulkOperation(BulkOperations bulkOperations) {
        this.bulkOperations = bulkOperations;
    }

    @Override
    public String name() {
        return "CancelBulkOperation";
    }

    @Override
    public Structure run(Structure request) {
        String arn = request.requiredString(BulkOperations.ARN);
        if (bulkOperations.jobs().find(arn).isEmpty()) {
            throw TransferErrors.bulkOperationNotFound(arn);
        }
        Structure cancelled = bulkOperations.jobs().update(arn, description -> {
            String status = description.requiredString(BulkOperations.STATUS);
            if (!status.equals("IN_PROGRESS") && !status.equals("CANCELLING")) {
                throw TransferErrors.bulkOperationOver(arn, status);
            }
            return Jobs.with(description, Map.of(BulkOperations.STATUS, "CANCELLING"));
        });
        return Structure.builder()
                .put(BulkOperations.ARN, arn)
                .put(BulkOperations.STATUS, cancelled.string(BulkOperations.STATUS))
                .build();
    }
}
