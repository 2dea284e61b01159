package dev.trestle.embedded.sdk;

import software.amazon.awssdk.services.dynamodb.model.BackupInUseException;
import software.amazon.awssdk.services.dynamodb.model.BackupNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.DuplicateItemException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.ExportConflictException;
import software.amazon.awssdk.services.dynamodb.model.ExportNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableAlreadyExistsException;
import software.amazon.awssdk.services.dynamodb.model.GlobalTableNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.ImportConflictException;
import software.amazon.awssdk.services.dynamodb.model.ImportNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.IndexNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.InvalidExportTimeException;
import software.amazon.awssdk.services.dynamodb.model.InvalidRestoreTimeException;
import software.amazon.awssdk.services.dynamodb.model.ItemCollectionSizeLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.LimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryUnavailableException;
import software.amazon.awssdk.services.dynamodb.model.PolicyNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ReplicaAlreadyExistsException;
import software.amazon.awssdk.services.dynamodb.model.ReplicaNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReplicatedWriteConflictException;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableAlreadyExistsException;
import software.amazon.awssdk.services.dynamodb.model.TableInUseException;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;

/** The SDK's exceptions for the error codes of the API. */
final class SdkErrorTypes {

    private SdkErrorTypes() {}

    /** A builder of the exception that the SDK has for the code; that of any DynamoDB error if it has none. */
    static DynamoDbException.Builder builder(String code) {
        return switch (code) {
            case "BackupInUseException" -> BackupInUseException.builder();
            case "BackupNotFoundException" -> BackupNotFoundException.builder();
            case "ConditionalCheckFailedException" -> ConditionalCheckFailedException.builder();
            case "ContinuousBackupsUnavailableException" -> ContinuousBackupsUnavailableException.builder();
            case "DuplicateItemException" -> DuplicateItemException.builder();
            case "ExpiredIteratorException" -> ExpiredIteratorException.builder();
            case "ExportConflictException" -> ExportConflictException.builder();
            case "ExportNotFoundException" -> ExportNotFoundException.builder();
            case "GlobalTableAlreadyExistsException" -> GlobalTableAlreadyExistsException.builder();
            case "GlobalTableNotFoundException" -> GlobalTableNotFoundException.builder();
            case "IdempotentParameterMismatchException" -> IdempotentParameterMismatchException.builder();
            case "ImportConflictException" -> ImportConflictException.builder();
            case "ImportNotFoundException" -> ImportNotFoundException.builder();
            case "IndexNotFoundException" -> IndexNotFoundException.builder();
            case "InternalServerError" -> InternalServerErrorException.builder();
            case "InvalidExportTimeException" -> InvalidExportTimeException.builder();
            case "InvalidRestoreTimeException" -> InvalidRestoreTimeException.builder();
            case "ItemCollectionSizeLimitExceededException" -> ItemCollectionSizeLimitExceededException.builder();
            case "LimitExceededException" -> LimitExceededException.builder();
            case "PointInTimeRecoveryUnavailableException" -> PointInTimeRecoveryUnavailableException.builder();
            case "PolicyNotFoundException" -> PolicyNotFoundException.builder();
            case "ProvisionedThroughputExceededException" -> ProvisionedThroughputExceededException.builder();
            case "ReplicaAlreadyExistsException" -> ReplicaAlreadyExistsException.builder();
            case "ReplicaNotFoundException" -> ReplicaNotFoundException.builder();
            case "ReplicatedWriteConflictException" -> ReplicatedWriteConflictException.builder();
            case "RequestLimitExceeded" -> RequestLimitExceededException.builder();
            case "ResourceInUseException" -> ResourceInUseException.builder();
            case "ResourceNotFoundException" -> ResourceNotFoundException.builder();
            case "TableAlreadyExistsException" -> TableAlreadyExistsException.builder();
            case "TableInUseException" -> TableInUseException.builder();
            case "TableNotFoundException" -> TableNotFoundException.builder();
            case "ThrottlingException" -> ThrottlingException.builder();
            case "TransactionCanceledException" -> TransactionCanceledException.builder();
            case "TransactionConflictException" -> TransactionConflictException.builder();
            case "TransactionInProgressException" -> TransactionInProgressException.builder();
            case "TrimmedDataAccessException" -> TrimmedDataAccessException.builder();
            default -> DynamoDbException.builder();
        };
    }
}
