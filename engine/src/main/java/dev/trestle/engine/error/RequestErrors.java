package dev.trestle.engine.error;

import java.util.List;

/** The texts of errors in what a request says, whatever table it goes to. */
public final class RequestErrors {

    private RequestErrors() {}

    /** Constraints of the service model that a request breaks. */
    public static ServiceException constraintsBroken(List<String> constraints) {
        String count = constraints.size() == 1 ? "1 validation error" : constraints.size() + " validation errors";
        return validation(count + " detected: " + String.join("; ", constraints));
    }

    /** An operation that the API does not have or this engine does not answer yet. */
    public static ServiceException unknownOperation(String operation) {
        return new ServiceException(
                ErrorType.UNKNOWN_OPERATION, "Trestle's engine does not answer the operation " + operation);
    }

    /** A member of the API that this engine does not yet act on; refused rather than ignored. */
    public static ServiceException notSupported(String operation, String member) {
        return validation("Trestle's engine does not support " + member + " of " + operation + " yet. Leave it out");
    }

    /** Attribute names for expressions, without an expression. */
    public static ServiceException namesWithoutExpression() {
        return validation("ExpressionAttributeNames can only be specified when using expressions");
    }

    /** Attribute values for expressions, without one of the expressions that could use them. */
    public static ServiceException valuesWithoutExpression(List<String> expressions) {
        return validation("ExpressionAttributeValues can only be specified when using expressions: "
                + String.join(" and ", expressions) + (expressions.size() == 1 ? " is null" : " are null"));
    }

    /** A value of ReturnValues that the operation does not know. */
    public static ServiceException returnValuesNotAllowed() {
        return validation("ReturnValues can only be ALL_OLD or NONE");
    }

    /** An item that lacks an attribute of the primary key. */
    public static ServiceException missingKey(String attribute) {
        return invalidParameter("Missing the key " + attribute + " in the item");
    }

    /** An item whose key attribute has another type than the key schema says. */
    public static ServiceException keyTypeMismatch(String attribute, String expected, String actual) {
        return invalidParameter("Type mismatch for key " + attribute + " expected: " + expected + " actual: " + actual);
    }

    /** A key that does not have exactly the attributes and types of the key schema. */
    public static ServiceException keyDoesNotMatchSchema() {
        return validation("The provided key element does not match the schema");
    }

    /** A key attribute without content. */
    public static ServiceException emptyKey(String type, String attribute) {
        return validation(
                "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain"
                        + " an empty " + type + " value. Key: " + attribute);
    }

    /** An index key attribute without content. */
    public static ServiceException emptyIndexKey(String type, String index, String attribute) {
        return validation(
                "One or more parameter values are not valid. A value specified for a secondary index key is not supported."
                        + " The AttributeValue for a key attribute cannot contain an empty " + type
                        + " value. IndexName: " + index + ", IndexKey: " + attribute);
    }

    /** An index key attribute that is larger than keys may be. */
    public static ServiceException indexKeyTooLong(String attribute, int bytes, int max, String index) {
        return invalidParameter("Size limit exceeded for Index Key " + attribute + " Actual Size: " + bytes
                + " bytes Max Size: " + max + " bytes IndexName: " + index);
    }

    /** An index key attribute of another type than the index says. */
    public static ServiceException indexKeyTypeMismatch(
            String attribute, String expected, String actual, String index) {
        return invalidParameter("Type mismatch for Index Key " + attribute + " Expected: " + expected + " Actual: "
                + actual + " IndexName: " + index);
    }

    /** An update that gives an index key attribute another type than the index says. */
    public static ServiceException updatedIndexKeyType() {
        return validation("The update expression attempted to update the secondary index key to unsupported type");
    }

    /** An update that makes an index key attribute too long. */
    public static ServiceException updatedIndexKeySize() {
        return validation(
                "The update expression attempted to update the secondary index key beyond allowed size limits");
    }

    /** An update that leaves an index key attribute without content. */
    public static ServiceException updatedIndexKeyEmpty(String type) {
        return validation("One or more parameter values are not valid. The update expression attempted to update a"
                + " secondary index key to a value that is not supported. The AttributeValue for a key attribute cannot"
                + " contain an empty " + type + " value.");
    }

    /** A partition key over 2048 bytes. */
    public static ServiceException partitionKeyTooLong() {
        return invalidParameter("Size of hashkey has exceeded the maximum size limit of2048 bytes");
    }

    /** A sort key over 1024 bytes. */
    public static ServiceException sortKeyTooLong() {
        return invalidParameter("Aggregated size of all range keys has exceeded the size limit of 1024 bytes");
    }

    /** An update of a key attribute. */
    public static ServiceException updateOfKey(String attribute) {
        return invalidParameter("Cannot update attribute " + attribute + ". This attribute is part of the key");
    }

    /** Two entries of a batch that address one item. */
    public static ServiceException duplicateKeys() {
        return validation("Provided list of item keys contains duplicates");
    }

    /** A batch of more entries than the API takes. */
    public static ServiceException tooManyItems(String operation) {
        return validation("Too many items requested for the " + operation + " call");
    }

    /** Two actions of a transaction on one item. */
    public static ServiceException duplicateTransactionItems() {
        return validation("Transaction request cannot include multiple operations on one item");
    }

    /** An action of a transaction that is not exactly one of those there are. */
    public static ServiceException notOneTransactionAction() {
        return validation("TransactItems can only contain one of Check, Put, Update or Delete");
    }

    /** A transaction of more than 4 MB. */
    public static ServiceException transactionTooLarge() {
        return validation("Collection size of items in transaction exceeded limit");
    }

    /** A client token that came before with another request. */
    public static ServiceException idempotentParameterMismatch() {
        return new ServiceException(
                ErrorType.IDEMPOTENT_PARAMETER_MISMATCH,
                "The request uses the same client token as a previous, but non-identical request.");
    }

    static ServiceException invalidKeySchema(String what) {
        return validation("Invalid KeySchema: " + what);
    }

    static ServiceException invalidParameter(String what) {
        return validation("One or more parameter values were invalid: " + what);
    }

    static ServiceException validation(String message) {
        return new ServiceException(ErrorType.VALIDATION, message);
    }
}
