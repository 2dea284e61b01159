package dev.trestle.cli.item;

import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What DynamoDB says when it refuses a request, as one line. */
public final class RefusalText {
    private RefusalText() {}

    /**
     * The code and the message of a refusal.
     *
     * @param refusal what the SDK threw
     * @return one line, such as {@code ValidationException: ...}, without what the SDK adds about the request
     */
    public static String of(DynamoDbException refusal) {
        if (refusal.awsErrorDetails() == null) {
            return AttributeText.escaped(refusal.toString());
        }
        if (refusal.awsErrorDetails().errorCode() == null) {
            return "the answer has the HTTP status " + refusal.statusCode() + " and is not as DynamoDB's are";
        }
        return AttributeText.escaped(refusal.awsErrorDetails().errorCode() + ": "
                + refusal.awsErrorDetails().errorMessage());
    }
}
