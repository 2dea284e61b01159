package dev.trestle.engine.error;

import dev.trestle.engine.error.TransferErrors.Failure;

/** The texts of errors about exports of tables. */
public final class ExportErrors {

    private ExportErrors() {}

    /** An export that there is not. */
    public static ServiceException notFound(String arn) {
        return new ServiceException(ErrorType.EXPORT_NOT_FOUND, "Export not found: " + arn);
    }

    /** A client token that came before with another request. */
    public static ServiceException conflict() {
        return new ServiceException(
                ErrorType.EXPORT_CONFLICT,
                "The request uses the same client token as a previous, but non-identical request.");
    }

    /** A table that there is not. */
    public static ServiceException tableNotFound(String arn) {
        return FeatureErrors.tableNotFound(arn);
    }

    /** What should be the ARN of a table and is none. */
    public static ServiceException invalidTableArn(String arn) {
        return RequestErrors.invalidParameter("TableArn is not the ARN of a table: " + arn);
    }

    /** A moment that is not within the period of the table's continuous backups. */
    public static ServiceException invalidTime(String member) {
        return new ServiceException(
                ErrorType.INVALID_EXPORT_TIME,
                "The specified " + member + " is outside of the point in time recovery window.");
    }

    /** An incremental export that ends no later than it begins. */
    public static ServiceException emptyPeriod() {
        return RequestErrors.validation("Incremental export period from time should not be greater or equal to"
                + " incremental export period to time");
    }

    /** An incremental export of less than a quarter of an hour or more than a day. */
    public static ServiceException periodLength() {
        return RequestErrors.validation(
                "Incremental export period must be at least 15 minutes and at most 24 hours long");
    }

    /** An incremental export that does not say when it begins. */
    public static ServiceException fromTimeRequired() {
        return RequestErrors.invalidParameter(
                "IncrementalExportSpecification with ExportFromTime is required when ExportType is INCREMENTAL_EXPORT");
    }

    /** A member that goes with another type of export. */
    public static ServiceException memberNotAllowed(String member, String type) {
        return RequestErrors.invalidParameter(member + " can only be specified when ExportType is " + type);
    }

    /** A KMS key for another encryption. */
    public static ServiceException encryptionKeyNotAllowed() {
        return RequestErrors.invalidParameter("S3SseKmsKeyId can only be specified when S3SseAlgorithm is KMS");
    }

    /** An export that ended with the process. */
    public static Failure interrupted() {
        return new Failure(
                ErrorType.INTERNAL_SERVER_ERROR.code(),
                "The engine ended while the export was under way. Export the table again");
    }
}
