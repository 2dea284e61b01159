package dev.trestle.engine.error;

import java.util.Collection;

/** The texts of errors in reads of many items. */
public final class QueryErrors {

    private QueryErrors() {}

    /** A query that says nothing of keys. */
    public static ServiceException noKeyCondition() {
        return validation(
                "Either the KeyConditions or KeyConditionExpression parameter must be specified in the request.");
    }

    /** A key condition that leaves out an attribute of the key that it must name. */
    public static ServiceException missedKeySchemaElement(String attribute) {
        return validation("Query condition missed key schema element: " + attribute);
    }

    /** A key condition that compares a key attribute in a way that queries cannot. */
    public static ServiceException keyConditionNotSupported() {
        return validation("Query key condition not supported");
    }

    /** A key condition whose value has another type than the key. */
    public static ServiceException conditionTypeMismatch() {
        return RequestErrors.invalidParameter("Condition parameter type does not match schema type");
    }

    /** A filter on an attribute of the key. */
    public static ServiceException filterOnKey(String attribute) {
        return validation(
                "Filter Expression can only contain non-primary key attributes: Primary key attribute: " + attribute);
    }

    /** An index that the table does not have. */
    public static ServiceException noSuchIndex(String index) {
        return validation("The table does not have the specified index: " + index);
    }

    /** A read of a global secondary index that does not have its entries yet. */
    public static ServiceException indexBeingFilled(String index) {
        return validation("Cannot read from backfilling global secondary index: " + index);
    }

    /** A consistent read of a global secondary index. */
    public static ServiceException consistentReadOfGlobalIndex() {
        return validation("Consistent reads are not supported on global secondary indexes");
    }

    /** All attributes from a global secondary index that does not have them. */
    public static ServiceException allAttributesNotProjected(String index) {
        return RequestErrors.invalidParameter("Select type ALL_ATTRIBUTES is not supported for global secondary index "
                + index + " because its projection type is not ALL");
    }

    /** Attributes from a global secondary index that does not have them. */
    public static ServiceException attributesNotProjected(String index, Collection<String> attributes) {
        return RequestErrors.invalidParameter("Global secondary index " + index + " does not project " + attributes);
    }

    /** Projected attributes of something that is no index. */
    public static ServiceException projectedAttributesWithoutIndex() {
        return RequestErrors.invalidParameter(
                "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
    }

    /** A choice of attributes without saying which. */
    public static ServiceException specificAttributesWithoutProjection() {
        return validation("Must specify the AttributesToGet or ProjectionExpression when choosing to get"
                + " SPECIFIC_ATTRIBUTES");
    }

    /** A projection together with a Select that contradicts it. */
    public static ServiceException projectionWithSelect(String parameter, String select) {
        String choice = select.equals("COUNT") ? "only the Count" : select;
        return validation("Cannot specify the " + parameter + " when choosing to get " + choice);
    }

    /** A starting key that is no position in what is queried. */
    public static ServiceException startKeyInvalid() {
        return validation("The provided starting key is invalid");
    }

    /** A starting key that is no position in what is scanned. */
    public static ServiceException startKeyDoesNotMatchSchema() {
        return validation("The provided starting key is invalid: The provided key element does not match the schema");
    }

    /** A starting key that the key condition excludes. */
    public static ServiceException startKeyOutsideQuery() {
        return validation("The provided starting key is outside query boundaries based on provided conditions");
    }

    /** A starting key that another segment owns. */
    public static ServiceException startKeyOutsideSegment(int segment, int total) {
        return validation(
                "The provided starting key is invalid: Invalid ExclusiveStartKey. Please use ExclusiveStartKey"
                        + " with correct Segment. TotalSegments: " + total + " Segment: " + segment);
    }

    /** A segment without their number. */
    public static ServiceException segmentWithoutTotal() {
        return validation(
                "The TotalSegments parameter is required but was not present in the request when Segment parameter is"
                        + " present");
    }

    /** A number of segments without saying which. */
    public static ServiceException totalWithoutSegment() {
        return validation(
                "The Segment parameter is required but was not present in the request when parameter TotalSegments is"
                        + " present");
    }

    /** A segment beyond the last. */
    public static ServiceException segmentOutOfRange(int segment, int total) {
        return validation("The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: "
                + segment + " is not less than TotalSegments: " + total);
    }

    private static ServiceException validation(String message) {
        return RequestErrors.validation(message);
    }
}
