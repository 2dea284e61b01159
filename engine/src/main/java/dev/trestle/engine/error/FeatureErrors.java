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

    /** Time to live that is enabled already. */
    public static ServiceException timeToLiveAlreadyEnabled() {
        return RequestErrors.validation("TimeToLive is already enabled");
    }

    /** Time to live that is not enabled. */
    public static ServiceException timeToLiveAlreadyDisabled() {
        return RequestErrors.validation("TimeToLive is already disabled");
    }

    /** What should be the ARN of a table and is none. */
    public static ServiceException invalidArn(String arn) {
        return RequestErrors.validation("Invalid ResourceArn: " + arn + " is not the ARN of a DynamoDB resource");
    }

    /** A request about tags without an ARN. */
    public static ServiceException noArnOfTags() {
        return RequestErrors.validation("Invalid TableArn");
    }

    /** A request about tags with something that is no ARN of a table. */
    public static ServiceException invalidArnOfTags(String arn) {
        return RequestErrors.validation("Invalid TableArn: Invalid ResourceArn provided as input " + arn);
    }

    /** No tags to add. */
    public static ServiceException noTags() {
        return RequestErrors.validation("Atleast one Tag needs to be provided as Input.");
    }

    /** No tags to remove. */
    public static ServiceException noTagKeys() {
        return RequestErrors.validation("Atleast one Tag Key needs to be provided as Input.");
    }

    /** A well-formed ARN that nothing has. */
    public static ServiceException resourceNotFound(String arn) {
        return new ServiceException(
                ErrorType.RESOURCE_NOT_FOUND, "Requested resource not found: ResourcArn: " + arn + " not found");
    }

    /** More tags than a resource can have. */
    public static ServiceException tooManyTags(int count, int max) {
        return RequestErrors.invalidParameter("Too many tags: " + count + ". A resource can have at most " + max);
    }

    /** Two tags of one key in a request. */
    public static ServiceException duplicateTag(String key) {
        return RequestErrors.invalidParameter("Duplicate tag key: " + key);
    }

    /** A tag key or value with a character that tags cannot have. */
    public static ServiceException tagCharacters(String text) {
        return RequestErrors.invalidParameter(
                "Tag keys and values can have letters, digits, spaces and + - = . _ : / @" + " only, not: " + text);
    }

    /** A tag key that AWS keeps for itself. */
    public static ServiceException reservedTag(String key) {
        return RequestErrors.invalidParameter("Tag keys cannot begin with aws: as " + key + " does");
    }

    /** A token that no answer had. */
    public static ServiceException invalidNextToken() {
        return RequestErrors.validation("Invalid NextToken");
    }

    /** A maximum for on-demand capacity of what has provisioned capacity. */
    public static ServiceException onDemandThroughputNotAllowed() {
        return RequestErrors.invalidParameter(
                "OnDemandThroughput can only be specified when BillingMode is PAY_PER_REQUEST");
    }

    /** A maximum that is no number of units and does not remove the maximum either. */
    public static ServiceException onDemandThroughputOutOfRange(String member, String where) {
        return RequestErrors.invalidParameter(
                "Requested " + member + " for OnDemandThroughput for " + where + " is outside of valid range");
    }

    /** Warm throughput below what there is already. */
    public static ServiceException warmThroughputTooLow(String member, long value, long least) {
        return RequestErrors.invalidParameter(
                "WarmThroughput cannot be decreased: " + member + " is " + value + " and must be at least " + least);
    }

    /** Encryption settings with encryption by KMS switched off. */
    public static ServiceException encryptionKeyNotAllowed() {
        return RequestErrors.invalidParameter(
                "SSEType and KMSMasterKeyId can only be specified when SSESpecification is enabled");
    }

    /** A type of encryption that tables cannot have. */
    public static ServiceException encryptionTypeNotSupported(String type) {
        return RequestErrors.invalidParameter("SSEType " + type + " is not supported; the type can only be KMS");
    }

    /** A resource without a policy, or not with the revision that was expected. */
    public static ServiceException policyNotFound(String arn) {
        return new ServiceException(
                ErrorType.POLICY_NOT_FOUND, "Resource-based policy not found for the provided ResourceArn: " + arn);
    }

    /** A policy that is too long. */
    public static ServiceException policyTooLong(int bytes, int max) {
        return RequestErrors.invalidParameter(
                "The resource policy has " + bytes + " bytes; it can have at most " + max);
    }

    /** Continuous backups of a table that there is not. */
    public static ServiceException tableNotFound(String table) {
        return new ServiceException(ErrorType.TABLE_NOT_FOUND, "Table not found: " + table);
    }

    /** A recovery period of backups that are to be off. */
    public static ServiceException recoveryPeriodNotAllowed() {
        return RequestErrors.invalidParameter(
                "RecoveryPeriodInDays can only be specified when PointInTimeRecoveryEnabled is true");
    }

    /** An index that the table does not have. */
    public static ServiceException indexNotFound(String table, String index) {
        return new ServiceException(
                ErrorType.RESOURCE_NOT_FOUND,
                "Requested resource not found: Index: " + index + " of table: " + table + " not found");
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

    /** More Kinesis data streams than a table's changes can go to. */
    public static ServiceException tooManyDestinations(int max) {
        return new ServiceException(
                ErrorType.LIMIT_EXCEEDED, "A table can have at most " + max + " active Kinesis data streams");
    }

    /** A change of a Kinesis data stream's precision that is none. */
    public static ServiceException precisionUnchanged(String precision) {
        return RequestErrors.validation(
                "The precision is already " + precision + "; ApproximateCreationDateTimePrecision must be another one");
    }
}
