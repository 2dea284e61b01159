package dev.trestle.engine.error;

/**
 * The error types of the DynamoDB API, with the HTTP status and the namespace that AWS answers them with. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">Error handling with
 * DynamoDB</a>.
 */
public enum ErrorType {
    ACCESS_DENIED("AccessDeniedException", Namespace.SERVICE),
    BACKUP_IN_USE("BackupInUseException", Namespace.DYNAMODB),
    BACKUP_NOT_FOUND("BackupNotFoundException", Namespace.DYNAMODB),
    CONDITIONAL_CHECK_FAILED("ConditionalCheckFailedException", Namespace.DYNAMODB),
    DUPLICATE_ITEM("DuplicateItemException", Namespace.DYNAMODB),
    EXPIRED_ITERATOR("ExpiredIteratorException", Namespace.DYNAMODB),
    EXPORT_CONFLICT("ExportConflictException", Namespace.DYNAMODB),
    EXPORT_NOT_FOUND("ExportNotFoundException", Namespace.DYNAMODB),
    GLOBAL_TABLE_ALREADY_EXISTS("GlobalTableAlreadyExistsException", Namespace.DYNAMODB),
    GLOBAL_TABLE_NOT_FOUND("GlobalTableNotFoundException", Namespace.DYNAMODB),
    IDEMPOTENT_PARAMETER_MISMATCH("IdempotentParameterMismatchException", Namespace.DYNAMODB),
    IMPORT_CONFLICT("ImportConflictException", Namespace.DYNAMODB),
    IMPORT_NOT_FOUND("ImportNotFoundException", Namespace.DYNAMODB),
    INCOMPLETE_SIGNATURE("IncompleteSignatureException", Namespace.SERVICE),
    INDEX_NOT_FOUND("IndexNotFoundException", Namespace.DYNAMODB),
    INTERNAL_SERVER_ERROR("InternalServerError", Namespace.DYNAMODB, 500),
    INVALID_EXPORT_TIME("InvalidExportTimeException", Namespace.DYNAMODB),
    INVALID_RESTORE_TIME("InvalidRestoreTimeException", Namespace.DYNAMODB),
    INVALID_SIGNATURE("InvalidSignatureException", Namespace.SERVICE),
    ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED("ItemCollectionSizeLimitExceededException", Namespace.DYNAMODB),
    LIMIT_EXCEEDED("LimitExceededException", Namespace.DYNAMODB),
    MISSING_AUTHENTICATION_TOKEN("MissingAuthenticationTokenException", Namespace.SERVICE),
    POINT_IN_TIME_RECOVERY_UNAVAILABLE("PointInTimeRecoveryUnavailableException", Namespace.DYNAMODB),
    POLICY_NOT_FOUND("PolicyNotFoundException", Namespace.DYNAMODB),
    PROVISIONED_THROUGHPUT_EXCEEDED("ProvisionedThroughputExceededException", Namespace.DYNAMODB),
    REPLICA_ALREADY_EXISTS("ReplicaAlreadyExistsException", Namespace.DYNAMODB),
    REPLICA_NOT_FOUND("ReplicaNotFoundException", Namespace.DYNAMODB),
    REQUEST_ENTITY_TOO_LARGE("RequestEntityTooLargeException", Namespace.SERVICE, 413),
    RESOURCE_IN_USE("ResourceInUseException", Namespace.DYNAMODB),
    RESOURCE_NOT_FOUND("ResourceNotFoundException", Namespace.DYNAMODB),
    SERIALIZATION("SerializationException", Namespace.SERVICE),
    TABLE_ALREADY_EXISTS("TableAlreadyExistsException", Namespace.DYNAMODB),
    TABLE_NOT_FOUND("TableNotFoundException", Namespace.DYNAMODB),
    THROTTLING("ThrottlingException", Namespace.AVAILABILITY),
    TRANSACTION_CANCELED("TransactionCanceledException", Namespace.DYNAMODB),
    TRANSACTION_CONFLICT("TransactionConflictException", Namespace.DYNAMODB),
    TRIMMED_DATA_ACCESS("TrimmedDataAccessException", Namespace.DYNAMODB),
    UNKNOWN_OPERATION("UnknownOperationException", Namespace.SERVICE),
    UNRECOGNIZED_CLIENT("UnrecognizedClientException", Namespace.SERVICE),
    VALIDATION("ValidationException", Namespace.VALIDATION);

    private final String code;
    private final Namespace namespace;
    private final int status;

    ErrorType(String code, Namespace namespace) {
        this(code, namespace, 400);
    }

    ErrorType(String code, Namespace namespace, int status) {
        this.code = code;
        this.namespace = namespace;
        this.status = status;
    }

    /** The error code that SDKs tell errors apart by, as in {@code ValidationException}. */
    public String code() {
        return code;
    }

    /** The {@code __type} of the wire format: namespace, {@code #}, code. */
    public String qualifiedCode() {
        return namespace.text + "#" + code;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    private enum Namespace {
        AVAILABILITY("com.amazon.coral.availability"),
        DYNAMODB("com.amazonaws.dynamodb.v20120810"),
        SERVICE("com.amazon.coral.service"),
        VALIDATION("com.amazon.coral.validate");

        private final String text;

        Namespace(String text) {
            this.text = text;
        }
    }
}
