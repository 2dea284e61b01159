package dev.trestle.engine.error;

import java.util.Collection;
import java.util.List;

/** The texts of errors about tables, their keys and their indexes. */
public final class TableErrors {

    private static final String STILL_IN_USE = "Attempt to change a resource which is still in use: ";

    private TableErrors() {}

    /** An item collection over 10 GB. */
    public static ServiceException itemCollectionTooLarge() {
        return new ServiceException(ErrorType.ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED, "Collection size exceeded.");
    }

    /** A read or write of a table that there is not. */
    public static ServiceException requestedResourceNotFound() {
        return new ServiceException(ErrorType.RESOURCE_NOT_FOUND, "Requested resource not found");
    }

    /** A request about a table that there is not. */
    public static ServiceException tableNotFound(String table) {
        return new ServiceException(
                ErrorType.RESOURCE_NOT_FOUND, "Requested resource not found: Table: " + table + " not found");
    }

    /** A table that there is already. */
    public static ServiceException tableAlreadyExists(String table) {
        return new ServiceException(ErrorType.RESOURCE_IN_USE, "Table already exists: " + table);
    }

    /** A table that is being made, changed or deleted, as its status says, and cannot be changed meanwhile. */
    public static ServiceException tableInUse(String table, String status) {
        return new ServiceException(
                ErrorType.RESOURCE_IN_USE, STILL_IN_USE + "Table is being " + done(status) + ": " + table);
    }

    /** An index that is being made, changed or deleted, as its status says, and cannot be changed meanwhile. */
    public static ServiceException indexInUse(String table, String index, String status) {
        return new ServiceException(
                ErrorType.RESOURCE_IN_USE,
                STILL_IN_USE + "Index is being " + done(status) + ".  Table: " + table + " Index: " + index);
    }

    /** A table that must not be deleted. */
    public static ServiceException deletionProtected(String arn) {
        return RequestErrors.validation(
                "Resource cannot be deleted as it is currently protected against deletion. Disable"
                        + " deletion protection first. Resource: " + arn);
    }

    /** A request about no table. */
    public static ServiceException tableNameRequired() {
        return RequestErrors.validation("The parameter 'TableName' is required but was not present in the request");
    }

    /** What is wrong with the name of a table to be made. */
    public static ServiceException newTableName(String name, List<String> constraints) {
        return RequestErrors.constraintsBroken(constraints.stream()
                .map(constraint ->
                        "Value '" + name + "' at 'tableName' failed to satisfy constraint: Member must " + constraint)
                .toList());
    }

    /** A table name that is none. */
    public static ServiceException tableNameLength() {
        return RequestErrors.validation("TableName must be at least 3 characters long and at most 255 characters long");
    }

    /** A table name with other characters than names may have. */
    public static ServiceException tableNamePattern() {
        return RequestErrors.validation(
                "Invalid table/index name.  Table/index names must be between 3 and 255 characters long, and may contain"
                        + " only the characters a-z, A-Z, 0-9, '_', '-', and '.'");
    }

    /** A key schema whose first element is not the partition key. */
    public static ServiceException firstKeyIsNotHash() {
        return RequestErrors.invalidKeySchema("The first KeySchemaElement is not a HASH key type");
    }

    /** A key schema whose second element is not the sort key. */
    public static ServiceException secondKeyIsNotRange() {
        return RequestErrors.invalidKeySchema("The second KeySchemaElement is not a RANGE key type");
    }

    /** A key schema of too many elements. */
    public static ServiceException tooManyKeyElements(String where) {
        return invalid("Too many KeySchemaElements in " + where);
    }

    /** A key schema that names an attribute twice. */
    public static ServiceException keyAttributeTwice() {
        return invalid("Both the Hash Key and the Range Key element in the KeySchema have the same name");
    }

    /** A global index key with more than four attributes of a kind, or a partition attribute after a sort attribute. */
    public static ServiceException globalIndexKey(String index) {
        return invalid("The KeySchema of global secondary index " + index
                + " must have 1 to 4 HASH elements followed by at most 4 RANGE elements");
    }

    /** Key attributes without a definition, of a table that has indexes. */
    public static ServiceException undefinedAttributes(Collection<String> keys, Collection<String> definitions) {
        return invalid("Some index key attributes are not defined in AttributeDefinitions. Keys: " + keys
                + ", AttributeDefinitions: " + definitions);
    }

    /** Key attributes without a definition, of a table that has no indexes or of an index that is added. */
    public static ServiceException undefinedKeyAttribute() {
        return RequestErrors.invalidKeySchema("Some index key attribute have no definition");
    }

    /** Definitions of attributes that are in no key of a table that has no indexes. */
    public static ServiceException definitionCount() {
        return invalid("Number of attributes in KeySchema does not exactly match number of attributes defined in"
                + " AttributeDefinitions");
    }

    /** Members that a table cannot be made without. */
    public static ServiceException missingMembers(List<String> members) {
        return RequestErrors.constraintsBroken(members.stream()
                .map(member -> "Value null at '" + member + "' failed to satisfy constraint: Member must not be null")
                .toList());
    }

    /** Definitions of attributes that are in no key of a table that has indexes. */
    public static ServiceException unusedDefinitions(Collection<String> definitions, Collection<String> keys) {
        return invalid("Some AttributeDefinitions are not used. AttributeDefinitions: " + definitions + ", keys used: "
                + keys);
    }

    /** An attribute with two definitions. */
    public static ServiceException duplicateDefinition(String attribute) {
        return RequestErrors.validation("Attribute Name is duplicated: " + attribute);
    }

    /** A definition that gives a key attribute of the table another type than it has. */
    public static ServiceException definitionChanged(String attribute, String type) {
        return invalid("AttributeDefinitions cannot change the type of a key attribute. Attribute: " + attribute
                + ", type: " + type);
    }

    /** More attributes named in the projections of all indexes than a table may have. */
    public static ServiceException tooManyProjectedAttributes(int limit) {
        return invalid("Number of NonKeyAttributes of all indexes exceeds per-table limit of " + limit);
    }

    /** Provisioned billing without capacity. */
    public static ServiceException throughputRequired() {
        return invalid(
                "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED");
    }

    /** Capacity with on-demand billing. */
    public static ServiceException throughputNotAllowed() {
        return invalid(
                "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST");
    }

    /** An index without capacity of a provisioned table that is made. */
    public static ServiceException indexThroughputNotSpecified(String index) {
        return invalid("ProvisionedThroughput is not specified for index: " + index);
    }

    /** An index without capacity that is added to a provisioned table. */
    public static ServiceException addedIndexThroughputRequired(String index) {
        return invalid("Both ReadCapacityUnits and WriteCapacityUnits must be specified for index: " + index);
    }

    /** An index without capacity in a table that becomes provisioned. */
    public static ServiceException indexThroughputRequired(String index) {
        return invalid("ProvisionedThroughput must be specified for index: " + index);
    }

    /** An index with capacity in a table billed on demand. */
    public static ServiceException indexThroughputNotAllowed(String index) {
        return invalid("ProvisionedThroughput should not be specified for index: " + index
                + " when BillingMode is PAY_PER_REQUEST");
    }

    /** Two indexes of one name. */
    public static ServiceException duplicateIndex(String index) {
        return invalid("Duplicate index name: " + index);
    }

    /** An index projection without a type. */
    public static ServiceException unknownProjectionType() {
        return invalid("Unknown ProjectionType: null");
    }

    /** Attributes for a projection that takes none. */
    public static ServiceException nonKeyAttributesNotAllowed(String projectionType) {
        return invalid("ProjectionType is " + projectionType + ", but NonKeyAttributes is specified");
    }

    /** No attributes for a projection that needs some. */
    public static ServiceException nonKeyAttributesRequired() {
        return invalid("ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
    }

    /** Local indexes of a table without a sort key. */
    public static ServiceException localIndexWithoutSortKey() {
        return invalid(
                "Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex");
    }

    /** A local index without a sort key of its own. */
    public static ServiceException localIndexNeedsSortKey(String index) {
        return invalid("Index KeySchema does not have a range key for index: " + index);
    }

    /** A local index whose partition key is not the table's. */
    public static ServiceException localIndexPartitionKey(String index) {
        return invalid(
                "Index KeySchema does not have the same leading hash key as table KeySchema for index: " + index);
    }

    /** More local indexes than a table may have. */
    public static ServiceException tooManyLocalIndexes(int limit) {
        return invalid("Number of LocalSecondaryIndexes exceeds per-table limit of " + limit);
    }

    /** More global indexes than a table may have. */
    public static ServiceException tooManyGlobalIndexes(int limit) {
        return invalid("GlobalSecondaryIndex count exceeds the per-table limit of " + limit);
    }

    /** A list of indexes that is given and empty. */
    public static ServiceException emptyIndexList(String member) {
        return invalid("List of " + member + " is empty");
    }

    /** An update that updates nothing. */
    public static ServiceException nothingToUpdate() {
        return RequestErrors.validation("At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled,"
                + " GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required");
    }

    /** More than one index made or dropped at once. */
    public static ServiceException oneIndexAtATime() {
        return new ServiceException(
                ErrorType.LIMIT_EXCEEDED,
                "Subscriber limit exceeded: Only 1 online index can be created or deleted simultaneously per table");
    }

    /** Two changes of one index. */
    public static ServiceException indexUpdatedTwice(String index) {
        return invalid("Only one global secondary index update per index is allowed simultaneously. Index: " + index);
    }

    /** A change of a global index that the table does not have. */
    public static ServiceException indexNotFound() {
        return new ServiceException(ErrorType.RESOURCE_NOT_FOUND, "Requested resource not found");
    }

    /** A new index under the name of another. */
    public static ServiceException indexExists(String index) {
        return RequestErrors.validation("Attempting to create an index which already exists: " + index);
    }

    /** A change of indexes that is not exactly one of making, updating and dropping. */
    public static ServiceException notOneIndexUpdate() {
        return invalid("One of GlobalSecondaryIndexUpdate's Create, Update or Delete must be specified");
    }

    /** Capacity that a table has already. */
    public static ServiceException throughputUnchanged(long read, long write) {
        return throughputUnchanged("table", "table", read, write);
    }

    /** Capacity that an index has already. */
    public static ServiceException indexThroughputUnchanged(String index, long read, long write) {
        return throughputUnchanged("index " + index, "index", read, write);
    }

    private static ServiceException throughputUnchanged(String what, String kind, long read, long write) {
        return RequestErrors.validation(
                "The provisioned throughput for the " + what
                        + " will not change. The requested value equals the current value."
                        + " Current ReadCapacityUnits provisioned for the " + kind + ": " + read
                        + ". Requested ReadCapacityUnits: " + read
                        + ". Current WriteCapacityUnits provisioned for the " + kind + ": " + write
                        + ". Requested WriteCapacityUnits: " + write
                        + ". Refer to the Amazon DynamoDB Developer Guide for current limits and how to request higher limits.");
    }

    private static String done(String status) {
        return switch (status) {
            case "CREATING" -> "created";
            case "DELETING" -> "deleted";
            default -> "updated";
        };
    }

    private static ServiceException invalid(String what) {
        return RequestErrors.invalidParameter(what);
    }
}
