package dev.trestle.embedded.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.embedded.SampleStructures;
import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.model.ServiceModel;
import dev.trestle.engine.model.Shape;
import dev.trestle.engine.model.Structure;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class SdkErrorsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BackupInUseException",
                "BackupNotFoundException",
                "ConditionalCheckFailedException",
                "ContinuousBackupsUnavailableException",
                "DuplicateItemException",
                "ExpiredIteratorException",
                "ExportConflictException",
                "ExportNotFoundException",
                "GlobalTableAlreadyExistsException",
                "GlobalTableNotFoundException",
                "IdempotentParameterMismatchException",
                "ImportConflictException",
                "ImportNotFoundException",
                "IndexNotFoundException",
                "InvalidExportTimeException",
                "InvalidRestoreTimeException",
                "ItemCollectionSizeLimitExceededException",
                "LimitExceededException",
                "PointInTimeRecoveryUnavailableException",
                "PolicyNotFoundException",
                "ProvisionedThroughputExceededException",
                "ReplicaAlreadyExistsException",
                "ReplicaNotFoundException",
                "ReplicatedWriteConflictException",
                "ResourceInUseException",
                "ResourceNotFoundException",
                "TableAlreadyExistsException",
                "TableInUseException",
                "TableNotFoundException",
                "ThrottlingException",
                "TransactionCanceledException",
                "TransactionConflictException",
                "TransactionInProgressException",
                "TrimmedDataAccessException"
            })
    void hasTheSdksOwnExceptionForACode(String code) {
        assertThat(exception(code).getClass().getSimpleName()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "InternalServerError, InternalServerErrorException",
        "RequestLimitExceeded, RequestLimitExceededException",
        "ValidationException, DynamoDbException",
        "SerializationException, DynamoDbException",
        "SomethingNew, DynamoDbException"
    })
    void namesTheExceptionDifferentlyWhereTheSdkDoes(String code, String simpleName) {
        assertThat(exception(code).getClass().getSimpleName()).isEqualTo(simpleName);
    }

    @ParameterizedTest
    @EnumSource
    void saysAllThatTheSdkSaysOfAnError(ErrorType type) {
        DynamoDbException exception = SdkErrors.of(new ServiceException(type, "a text"), "DynamoDb", "REQUEST");

        assertThat(exception.statusCode()).isEqualTo(type.status());
        assertThat(exception.requestId()).isEqualTo("REQUEST");
        assertThat(exception.awsErrorDetails().errorCode()).isEqualTo(type.code());
        assertThat(exception.awsErrorDetails().errorMessage()).isEqualTo("a text");
        assertThat(exception.awsErrorDetails().serviceName()).isEqualTo("DynamoDb");
        assertThat(exception.awsErrorDetails().sdkHttpResponse().statusCode()).isEqualTo(type.status());
        assertThat(exception)
                .hasMessage("a text (Service: DynamoDb, Status Code: " + type.status()
                        + ", Request ID: REQUEST) (SDK Attempt Count: 1)");
    }

    @Test
    void carriesTheItemOfAFailedCondition() {
        DynamoDbException exception = SdkErrors.of(
                new ServiceException(
                        ErrorType.CONDITIONAL_CHECK_FAILED,
                        "The conditional request failed",
                        Map.of("Item", Item.of("n", NumberValue.parse("1")))),
                "DynamoDb",
                "REQUEST");

        assertThat(exception)
                .isInstanceOfSatisfying(
                        ConditionalCheckFailedException.class,
                        failed -> assertThat(failed.item()).isEqualTo(Map.of("n", AttributeValue.fromN("1"))));
    }

    @Test
    void carriesTheReasonsOfACancelledTransaction() {
        Structure none = Structure.builder().put("Code", "None").build();
        Structure failed = Structure.builder()
                .put("Code", "ConditionalCheckFailed")
                .put("Message", "The conditional request failed")
                .put("Item", Item.of("n", NumberValue.parse("1")))
                .build();
        DynamoDbException exception = SdkErrors.of(
                new ServiceException(
                        ErrorType.TRANSACTION_CANCELED,
                        "Transaction cancelled",
                        Map.of("CancellationReasons", List.of(none, failed))),
                "DynamoDb",
                "REQUEST");

        assertThat(exception)
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class,
                        cancelled -> assertThat(cancelled.cancellationReasons())
                                .containsExactly(
                                        CancellationReason.builder()
                                                .code("None")
                                                .build(),
                                        CancellationReason.builder()
                                                .code("ConditionalCheckFailed")
                                                .message("The conditional request failed")
                                                .item(Map.of("n", AttributeValue.fromN("1")))
                                                .build()));
    }

    /** An exception whose shape's members are all set. */
    private static DynamoDbException exception(String code) {
        Shape.StructureOf shape = ServiceModel.findError(code);
        Map<String, Object> members = shape == null
                ? Map.of()
                : new SampleStructures(new SplittableRandom(1)).of(shape).members();
        return SdkErrors.of(code, 400, "a text", members, "DynamoDb", "REQUEST");
    }
}
