package dev.trestle.engine.operation.bulk;

import dev.trestle.engine.error.TransferErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Operation;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeBulkOperation.html">
 * DescribeBulkOperation</a>.
 */
public final class DescribeBulkOperation implements Operation {

    private final BulkOperations bulkOperations;

    /** The operation on the bulk operations given. */
    public DescribeBulkOperation(BulkOperations bulkOperations) {
        this.bulkOperations = bulkOperations;
    }

    @Override
    public String name() {
        return "DescribeBulkOperation";
    }

    @Override
    public Structure run(Structure request) {
        String arn = request.requiredString(BulkOperations.ARN);
        Structure description =
                bulkOperations.jobs().find(arn).orElseThrow(() -> TransferErrors.bulkOperationNotFound(arn));
        return Structure.builder().put(BulkOperations.DESCRIPTION, description).build();
    }
}
