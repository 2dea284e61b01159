package dev.trestle.engine.operation.statement;

import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.model.Structure;

/**
 * Errors of single statements as a batch answers with them. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchStatementError.html">
 * BatchStatementError</a>.
 */
final class BatchError {

    private BatchError() {}

    static Structure of(ServiceException error) {
        String code = switch (error.type()) {
            case CONDITIONAL_CHECK_FAILED -> "ConditionalCheckFailed";
            case DUPLICATE_ITEM -> "DuplicateItem";
            case ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED -> "ItemCollectionSizeLimitExceeded";
            case PROVISIONED_THROUGHPUT_EXCEEDED -> "ProvisionedThroughputExceeded";
            case RESOURCE_NOT_FOUND -> "ResourceNotFound";
            case THROTTLING -> "ThrottlingError";
            case TRANSACTION_CONFLICT -> "TransactionConflict";
            case VALIDATION -> "ValidationError";
            // Whatever else there is, is not the statement's fault but ends the whole request.
            default -> throw error;
        };
        return Structure.builder()
                .put("Code", code)
                .put("Message", error.getMessage())
                .put("Item", error.members().get("Item"))
                .build();
    }
}
