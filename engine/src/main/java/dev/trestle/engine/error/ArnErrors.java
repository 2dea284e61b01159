package dev.trestle.engine.error;

import java.util.List;

/** The texts of errors about Amazon Resource Names. */
public final class ArnErrors {

    private ArnErrors() {}

    /** What should be an ARN and is none. */
    public static ServiceException notAnArn(String text) {
        return RequestErrors.invalidParameter("ARNs must start with 'arn:': " + text);
    }

    /** The ARN of something of another service, or of something that cannot have what the request is about. */
    public static ServiceException notDynamoDb(String arn) {
        return RequestErrors.invalidParameter("Provided Arn is not a DynamoDB resource arn: " + arn);
    }

    /** The ARN of an index where that of a table or stream is wanted. */
    public static ServiceException neitherTableNorStream(String arn) {
        return RequestErrors.invalidParameter(
                "Invalid resource arn provided, only table or stream is accepted. Provided resource arn: " + arn);
    }

    /** The ARN of a resource in another Region, in a request about tags. */
    public static ServiceException otherRegion(String arn) {
        return RequestErrors.validation("Invalid TableArn: Invalid ResourceArn provided as input " + arn);
    }

    /** The ARN of a resource in another Region, in a request about policies. */
    public static ServiceException policyInOtherRegion(String arn) {
        return RequestErrors.invalidParameter("Invalid resource Arn: " + arn);
    }

    /** The ARN of a resource in another account. */
    public static ServiceException otherAccount() {
        return new ServiceException(ErrorType.ACCESS_DENIED, "Access is denied");
    }

    /** The ARN of a resource in another account, in a request that no other account can make. */
    public static ServiceException ownerOnly() {
        return RequestErrors.validation(
                "This action is only supported by accounts that match the resource owner’s account.");
    }

    /** A well-formed ARN that nothing has. */
    public static ServiceException resourceNotFound(String arn) {
        return new ServiceException(
                ErrorType.RESOURCE_NOT_FOUND, "Requested resource not found: ResourceArn: " + arn + " not found");
    }

    /**
     * A table's ARN in place of its name with a part that does not fit.
     *
     * @param part what does not fit, as in "AWS region"
     */
    public static ServiceException invalidPart(String part, String arn) {
        return RequestErrors.constraintsBroken(List.of("Invalid " + part + " in '" + arn + "'"));
    }
}
