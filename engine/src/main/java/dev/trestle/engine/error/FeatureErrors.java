package dev.trestle.engine.error;

/** The texts of errors about what is switched on for a table: time to live, tags and the like. */
public final class FeatureErrors {

    private FeatureErrors() {}

    /** Time to live by an attribute while it goes by another. */
    public static ServiceException timeToLiveOnOtherAttribute(String current) {
        return RequestErrors.validation(
                "TimeToLive is active on a different AttributeName: current AttributeName is " + current);
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

    /** A well-formed ARN that nothing has. */
    public static ServiceException resourceNotFound(String arn) {
        return new ServiceException(
                ErrorType.RESOURCE_NOT_FOUND, "Requested resource not found: ResourceArn: " + arn + " not found");
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
}
