package dev.trestle.engine.error;

/** The texts of errors and failures of imports and bulk operations. */
public final class TransferErrors {

    private TransferErrors() {}

    /** Why an operation failed after its request had been answered. */
    public record Failure(String code, String message) {}

    /** An import that there is not. */
    public static ServiceException importNotFound(String arn) {
        return new ServiceException(ErrorType.IMPORT_NOT_FOUND, "Import not found: " + arn);
    }

    /** What should be the ARN of an import and is none. */
    public static ServiceException invalidImportArn() {
        return RequestErrors.validation("Invalid Import ARN");
    }

    /** A token that no page of a list ended with. */
    public static ServiceException invalidNextToken(String token) {
        return RequestErrors.invalidRequest("Provided nextToken is invalid: " + token);
    }

    /** A client token that began an import with another request. */
    public static ServiceException importTokenConflict() {
        return new ServiceException(
                ErrorType.IMPORT_CONFLICT, "Import conflict: Duplicate request detected with conflicting parameters");
    }

    /** Options of a format that the import does not have. */
    public static ServiceException optionsOfOtherFormat(String format) {
        return RequestErrors.invalidRequest(
                "Unsupported InputFormatOptions for the given input format: " + format + ".");
    }

    /** An import with items that were not imported. */
    public static Failure itemsNotValid() {
        return new Failure(
                "ItemValidationError",
                "Some of the items failed validation checks and were not imported. Please check CloudWatch error logs"
                        + " for more details.");
    }

    /** A bucket without an object to read. */
    public static Failure nothingToRead(String bucket, String prefix) {
        return new Failure(
                "S3NoSuchKey", "No object of the bucket " + bucket + " has a key that begins with: " + prefix);
    }

    /** More objects than one operation takes. */
    public static Failure tooManyObjects(int count, int max) {
        return new Failure(
                "ValidationError", "The prefix matches " + count + " objects; one operation takes at most " + max);
    }

    /** A table that was made under the name while an import began. */
    public static Failure refused(ServiceException refusal) {
        return new Failure(refusal.type().code(), refusal.getMessage());
    }

    /** A bucket or object that could not be read or written. */
    public static Failure unreachable(BucketException failure) {
        return new Failure(failure.code(), failure.getMessage());
    }

    /** A file system that does not let an operation go on. */
    public static Failure unusable(Exception failure) {
        return new Failure("InternalServerError", "The file system does not let the operation go on: " + failure);
    }

    /** An import that ended with the process. */
    public static Failure interruptedImport() {
        return new Failure(
                "InternalServerError", "The engine ended while the import was under way. Import the table again");
    }

    /** A bulk operation that there is not. */
    public static ServiceException bulkOperationNotFound(String arn) {
        return new ServiceException(
                ErrorType.RESOURCE_NOT_FOUND, "Requested resource not found: Bulk operation: " + arn + " not found");
    }

    /** A bulk operation that is to be cancelled and is over. */
    public static ServiceException bulkOperationOver(String arn, String status) {
        return RequestErrors.validation(
                "Only an operation that is IN_PROGRESS can be cancelled; the status of " + arn + " is " + status);
    }

    /** Reports without a bucket. */
    public static ServiceException outputBucketRequired() {
        return RequestErrors.invalidParameter("OutputS3Configuration.S3Bucket is required");
    }

    /** Reports of no type. */
    public static ServiceException outputTypeRequired() {
        return RequestErrors.invalidParameter(
                "OutputS3Configuration.OutputType must have at least one of ERROR and CONDITION_CHECK_FAILURE");
    }

    /** An object that is larger than one may be. */
    public static Failure objectTooLarge(String key, long bytes, long max) {
        return new Failure(
                "ValidationError", "The object " + key + " has " + bytes + " bytes; one can have at most " + max);
    }

    /** An operation that somebody cancelled. */
    public static Failure cancelled() {
        return new Failure("Cancelled", "The operation was cancelled by CancelBulkOperation");
    }

    /** A bulk operation that ended with the process. */
    public static Failure interruptedBulkOperation() {
        return new Failure(
                "InternalServerError",
                "The engine ended while the operation was under way. What had been written stays; start it again");
    }
}
