package dev.trestle.engine.error;

/** The texts of errors about what is switched on for a table: time to live, tags and the like. */
public final class FeatureErrors {

    private FeatureErrors() {}

    /** Time to live by an attribute while it goes by another. */
    public static ServiceException timeToLiveOnOtherAttribute(String current) {
        return RequestErrors.validation(
                "TimeToLive is active on a different AttributeName: current AttributeName is " + current);
    }

    /** Time to live that is being switched on or off. */
    public static ServiceException timeToLiveBeingChanged() {
        return RequestErrors.validation("Time to live has been modified multiple times within a fixed interval");
    }

    /** Time to live of a table that is in a status in which it cannot be described. */
    public static ServiceException timeToLiveNotDescribed(String status) {
        return RequestErrors.validation("Cannot describe time to live while table is in " + status
                + " state: Current table state is " + status);
    }

    /** Time to live that is enabled already. */
    public static ServiceException timeToLiveAlreadyEnabled() {
        return RequestErrors.validation("TimeToLive is already enabled");
    }

    /** Time to live that is not enabled. */
    public static ServiceException timeToLiveAlreadyDisabled() {
        return RequestErrors.validation("TimeToLive is already disabled");
    }

    /** A member that says how to encrypt, with encryption by KMS switched off. */
    public static ServiceException encryptionMemberNotAllowed(String member) {
        return RequestErrors.invalidParameter(member + " can not be specified if Enabled is false");
    }

    /** A KMS key without the type of encryption that it is for. */
    public static ServiceException encryptionTypeRequired() {
        return RequestErrors.invalidParameter("SSEType KMS is required if KMSMasterKeyId is specified");
    }

    /** A type of encryption that tables cannot have. */
    public static ServiceException encryptionTypeNotSupported(String type) {
        return RequestErrors.invalidParameter("SSEType " + type + " is not supported");
    }

    /** Encryption by KMS switched off where it is not on. */
    public static ServiceException encryptedByDefault() {
        return RequestErrors.invalidParameter("Table is already encrypted by default");
    }

    /** The KMS key that a table has. */
    public static ServiceException encryptionKeyUnchanged() {
        return RequestErrors.invalidParameter("Table is already encrypted with given KMSMasterKeyId. Use KMSMasterKeyId"
                + " parameter if you want to change Master Key");
    }

    /** Continuous backups of a table that there is not. */
    public static ServiceException tableNotFound(String table) {
        return new ServiceException(ErrorType.TABLE_NOT_FOUND, "Table not found: " + table);
    }

    /** A recovery period of backups that are to be off. */
    public static ServiceException recoveryPeriodNotAllowed() {
        return RequestErrors.invalidRequest(
                "Cannot specify RecoveryPeriodInDays when disabling point-in-time recovery.");
    }

    /** An index that the table does not have. */
    public static ServiceException indexNotFound(String table, String index) {
        return new ServiceException(
                ErrorType.RESOURCE_NOT_FOUND,
                "Requested resource not found: Index: " + index + " not found for table: " + table);
    }

    /** A Kinesis data stream that the table's changes go to already. */
    public static ServiceException destinationInUse() {
        return destinationState(
                "EnableKinesisStreamingDestination must be DISABLED or ENABLE_FAILED to perform ENABLE operation.");
    }

    /** A Kinesis data stream that the table's changes do not go to; the operation in a word, as in "DISABLE". */
    public static ServiceException destinationNotActive(String operation) {
        return destinationState("KinesisStreamingDestination must be ACTIVE to perform " + operation + " operation.");
    }

    private static ServiceException destinationState(String required) {
        // AWS speaks of enabling whatever the operation is.
        return RequestErrors.validation(
                "Table is not in a valid state to enable Kinesis Streaming Destination: " + required);
    }

    /** A Kinesis data stream that is being enabled, disabled or changed. */
    public static ServiceException destinationBeingChanged(String table, String stream, String status) {
        return new ServiceException(
                ErrorType.RESOURCE_IN_USE,
                "Table is in state " + status + " for the Kinesis data stream: TableName: " + table + ", StreamArn: "
                        + stream);
    }

    /** A Kinesis data stream to be changed that is not enabled. */
    public static ServiceException destinationNotUpdatable(String table, String stream) {
        return destinationState("Kinesis streaming is not in ACTIVE state. Updates are only allowed in ACTIVE state."
                + " TableName: " + table + ", kdsArn: " + stream);
    }

    /** A Kinesis data stream to be changed in nothing. */
    public static ServiceException destinationUpdateEmpty() {
        return RequestErrors.validation("Streaming destination cannot be updated with given parameters:"
                + " UpdateKinesisStreamingConfiguration cannot be null or contain only null values");
    }

    /** Settings for a Kinesis data stream that is to be disabled. */
    public static ServiceException destinationConfigurationNotAllowed() {
        return RequestErrors.validation(
                "Stream cannot be disabled using EnableKinesisStreamingConfiguration parameters");
    }

    /** A change of a Kinesis data stream's precision that is none. */
    public static ServiceException precisionUnchanged(String precision, String tableId, String stream) {
        return RequestErrors.invalidRequest("Precision is already set to the desired value of " + precision
                + " for tableId: " + tableId + ", kdsArn: " + stream);
    }
}
