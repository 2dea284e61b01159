package dev.trestle.engine.error;

/**
 * The texts of errors about vector indexes, what is put into them, and searches. AWS gives most of them on <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/VectorSearchTroubleshooting.html">Troubleshooting
 * vector indexes</a> and <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/VectorSearchWorkingWith.html">Creating and searching
 * vector indexes</a>; where it only says that something is refused, the words are ours.
 */
public final class VectorErrors {

    private VectorErrors() {}

    // Definitions

    /** More vector indexes than a table may have. */
    public static ServiceException tooManyIndexes(int limit) {
        return invalid("VectorIndex count exceeds the per-table limit of " + limit);
    }

    /** A vector index in a table with provisioned capacity. */
    public static ServiceException onDemandRequired() {
        return invalid("Vector indexes are only supported on tables with BillingMode PAY_PER_REQUEST");
    }

    /** More dimensions than a vector may have. */
    public static ServiceException tooManyDimensions(String index, long dimensions, int limit) {
        return invalid(
                "Dimensions of vector index " + index + " must be between 1 and " + limit + ", but is " + dimensions);
    }

    /** Two indexes that expect vectors of different dimensions in one attribute. */
    public static ServiceException dimensionsDiffer(String attribute) {
        return invalid(
                "All vector indexes on the vector attribute " + attribute + " must have the same number of dimensions");
    }

    /** A vector attribute that is part of the table's key, or that is declared as an attribute of keys. */
    public static ServiceException vectorAttributeInKey(String index, String attribute) {
        return invalid("The vector attribute " + attribute + " of vector index " + index
                + " must not be a key attribute or in its SearchSchema");
    }

    /** An attribute of a search schema without a definition. */
    public static ServiceException searchSchemaNotDefined() {
        return invalid("One element in SearchSchema is not defined in attribute definitions");
    }

    /** A search schema with two partition keys. */
    public static ServiceException severalPartitionKeys(String index) {
        return invalid("SearchSchema of vector index " + index + " must not have more than one HASH element");
    }

    /** A search schema with more filters than it may have. */
    public static ServiceException tooManyInlineFilters(String index, int limit) {
        return invalid("SearchSchema of vector index " + index + " must not have more than " + limit
                + " INLINE_FILTER elements");
    }

    /** A search schema that names an attribute twice. */
    public static ServiceException searchSchemaRepeats(String index, String attribute) {
        return invalid("SearchSchema of vector index " + index + " has two elements for the attribute " + attribute);
    }

    /** A change of vector indexes that is not exactly one of making and deleting. */
    public static ServiceException notOneUpdate() {
        return invalid("One of VectorIndexUpdate's Create or Delete must be specified");
    }

    // Vectors

    /** A vector attribute of a wrong type; the attribute with the position of an element where that is wrong. */
    public static ServiceException vectorType(String attribute, String expected, String actual, String index) {
        return invalid("Invalid type for parameter " + attribute + ", Expected: " + expected + ", Actual: " + actual
                + ". IndexName: " + index);
    }

    /** A vector of a wrong number of dimensions. */
    public static ServiceException vectorSize(String attribute, int expected, int actual, String index) {
        return invalid("Invalid size for parameter " + attribute + ", Expected: " + expected + ", Actual: " + actual
                + ". IndexName: " + index);
    }

    /** A number that 32-bit floating point cannot hold; the attribute with its position. */
    public static ServiceException vectorRange(String attribute, String number, String index) {
        return invalid("Invalid value for parameter " + attribute
                + ", Expected: a number in the range of 32-bit floating point, Actual: " + number + ". IndexName: "
                + index);
    }

    // Searches

    /** A number of results that no search returns. */
    public static ServiceException topKOutOfRange(int topK, int limit) {
        return RequestErrors.validation("Provided TopK value '" + topK
                + "' is out of valid range. The value must be between 1 and " + limit + " inclusive");
    }

    /** An element of a search vector that is no number. */
    public static ServiceException searchVectorType(int position, String actual) {
        return invalid("Invalid type for parameter SearchVector[" + position + "], Expected: N, Actual: " + actual);
    }

    /** An element of a search vector that 32-bit floating point cannot hold. */
    public static ServiceException searchVectorRange(int position, String number) {
        return invalid("Invalid value for parameter SearchVector[" + position
                + "], Expected: a number in the range of 32-bit floating point, Actual: " + number);
    }

    /** A search vector of another number of dimensions than the index has. */
    public static ServiceException searchVectorSize(int actual, int expected) {
        return RequestErrors.validation(
                "Input search vector dimension " + actual + " does not match vector index dimension " + expected);
    }

    /** A search that does not give the partition key of the index. */
    public static ServiceException partitionKeyRequired() {
        return RequestErrors.validation("SearchConditionExpression must be provided when SearchSchema has a HASH key");
    }

    /** A search condition on an attribute that is not in the index's search schema. */
    public static ServiceException notInSearchSchema(String attribute) {
        return RequestErrors.validation("Invalid SearchConditionExpression: The attribute is not in the SearchSchema of"
                + " the index; attribute name: " + attribute);
    }

    /** A search condition whose value has another type than the attribute. */
    public static ServiceException conditionTypeMismatch() {
        return invalid("Condition parameter type does not match schema type");
    }

    /** A search of an index that is still being filled. */
    public static ServiceException stillFilling(String index) {
        return RequestErrors.validation("Cannot search backfilling vector index: " + index);
    }

    /** A query or scan of a vector index. */
    public static ServiceException operationNotSupported(String operation) {
        return RequestErrors.validation(operation + " operation not supported on this index type.");
    }

    /** Results over 16 MB. */
    public static ServiceException resultsTooLarge() {
        return RequestErrors.validation("The results of the search are larger than 16 MB, and there is no pagination."
                + " Reduce TopK or use a ProjectionExpression");
    }

    private static ServiceException invalid(String what) {
        return RequestErrors.invalidParameter(what);
    }
}
