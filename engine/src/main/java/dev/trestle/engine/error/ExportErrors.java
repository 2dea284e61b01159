package dev.trestle.engine.error;

import dev.trestle.engine.error.TransferErrors.Failure;

/** The texts of errors about exports of tables. */
public final class ExportErrors {

    private ExportErrors() {}

    /** An export that there is not. */
    public static ServiceException notFound(String arn) {
        return new ServiceException(ErrorType.EXPORT_NOT_FOUND, "Export not found: Export not found: " + arn);
    }

    /** What should be the ARN of an export and is none. */
    public static ServiceException invalidArn() {
        return RequestErrors.validation("Invalid Export ARN");
    }

    /** A client token that came before with another request. */
    public static ServiceException conflict() {
        return new ServiceException(
                ErrorType.EXPORT_CONFLICT, "Export conflict: Duplicate request detected with conflicting parameters");
    }

    /** A table that there is not. */
    public static ServiceException tableNotFound(String arn) {
        return FeatureErrors.tableNotFound(arn);
    }

    /** What should be the ARN of a table and is none. */
    public static ServiceException notAnArn() {
        return RequestErrors.invalidParameter("tableArn is not a valid ARN");
    }

    /** The ARN of something else than a table. */
    public static ServiceException invalidTableArn() {
        return RequestErrors.invalidRequest("Table ARN is invalid.");
    }

    /** A moment that is not within the period of the table's continuous backups. */
    public static ServiceException invalidTime() {
        return invalidTime("Export Time is invalid");
    }

    /** A span of time that begins before the table or its continuous backups did; the time as a text. */
    public static ServiceException beforeTable(String from) {
        return invalidTime("Incremental export period from time cannot be less than the table creation time : " + from);
    }

    /** A span of time that ends in the future; the time as a text. */
    public static ServiceException inFuture(String to) {
        return invalidTime("Incremental export period to time cannot be greater than the current time : " + to);
    }

    /** A span of time that ends no later than it begins. */
    public static ServiceException emptyPeriod() {
        return invalidTime("Incremental export period from time should not be greater or equal to"
                + " incremental export period to time");
    }

    /** A span of less than a quarter of an hour. */
    public static ServiceException periodTooShort() {
        return invalidTime(
                "Difference between export period from time and export period to time is less than 15 minutes");
    }

    /** A span of more than a day. */
    public static ServiceException periodTooLong() {
        return invalidTime(
                "Difference between export period from time and export period to time is greater than 24 hours");
    }

    private static ServiceException invalidTime(String message) {
        return new ServiceException(ErrorType.INVALID_EXPORT_TIME, message);
    }

    /** An incremental export that does not say of what. */
    public static ServiceException specificationRequired() {
        return RequestErrors.invalidRequest(
                "Incremental Export Specification expected when export type is set as Incremental Export");
    }

    /** An incremental export that does not say when it begins. */
    public static ServiceException fromTimeRequired() {
        return RequestErrors.invalidRequest("ExportFromTime must be provided in IncrementalExportSpecification");
    }

    /** A span of time for an export of which the type is not given. */
    public static ServiceException typeRequired() {
        return RequestErrors.invalidRequest(
                "Export Type expected to be Incremental Export when incremental export specification is provided");
    }

    /** A span of time for a full export. */
    public static ServiceException specificationNotAllowed() {
        return RequestErrors.invalidRequest(
                "When Export Type is Full Export , Incremental Export Specification should not be provided");
    }

    /** A KMS key for another encryption. */
    public static ServiceException encryptionKeyNotAllowed() {
        return RequestErrors.invalidRequest("KMS Key Id is not supported for this encryption type");
    }

    /** A filter that says nothing. */
    public static ServiceException emptyFilter() {
        return RequestErrors.invalidRequest("Invalid FilterSpecification: The specification can not be empty");
    }

    /** An export that ended with the process. */
    public static Failure interrupted() {
        return new Failure(
                ErrorType.INTERNAL_SERVER_ERROR.code(),
                "The engine ended while the export was under way. Export the table again");
    }
}
