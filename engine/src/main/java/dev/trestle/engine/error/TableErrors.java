package dev.trestle.engine.error;

import java.util.Collection;
import java.util.List;

/** The texts of errors about tables, their keys and their indexes. */
public final class TableErrors {

    private static final String STILL_IN_USE = "Attempt to change a resource which is still in use: ";

    /** What an update can change besides the table class, in AWS's order; two of them are not public. */
    private static final List<String> UPDATES = List.of(
            "ProvisionedThroughput",
            "BillingMode",
            "UpdateStreamEnabled",
            "GlobalSecondaryIndexUpdates",
            "SSESpecification",
            "ReplicaUpdates",
            "MultiAccountReplicaReady",
            "ReplicaTransitRoleArn",
            "MultiRegionConsistency",
            "DeletionProtectionEnabled",
            "OnDemandThroughput",
            "WarmThroughput");

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

    /** A table that is being changed and cannot be deleted meanwhile. */
    public static ServiceException tableBeingUpdated(String table) {
        return new ServiceException(
                ErrorType.RESOURCE_IN_USE, STILL_IN_USE + "Table: " + table + " is in the process of being updated.");
    }

    /** An index that is being made, changed or deleted, as its status says, and cannot be changed meanwhile. */
    public static ServiceException indexInUse(String table, String index, String status) {
        return new ServiceException(
                ErrorType.RESOURCE_IN_USE,
                STILL_IN_USE + "Index is being " + done(status) + ".  Table: " + table + " Index: " + index);
    }

    /** A table that must not be deleted. */
    public static ServiceException deletionProtected() {
        return RequestErrors.validation(
                "Resource cannot be deleted as it is currently protected against deletion. Disable"
                        + " deletion protection first.");
    }

    /** A request about no table. */
    public static ServiceException tableNameRequired() {
        return RequestErrors.validation("The parameter 'TableName' is required but was not present in the request");
    }

    /** A name that no table can have, with the constraints that it breaks. */
    public static ServiceException tableNameConstraints(String name, List<String> constraints) {
        return RequestErrors.constraintsBroken(constraints.stream()
                .map(constraint -> "Value '" + name + "' at 'tableName' failed to satisfy constraint: " + constraint)
                .toList());
    }

    /** A name that is too short or too long for a table, in a request for its items. */
    public static ServiceException tableNameLength() {
        return RequestErrors.validation("TableName must be at least 3 characters long and at most 255 characters long");
    }

    /** A name with other characters than names of tables may have, in a request for its items. */
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

    /** A key schema of two elements that names an attribute twice. */
    public static ServiceException keyAttributeTwice() {
        return RequestErrors.validation(
                "Both the Hash Key and the Range Key element in the KeySchema have the same name");
    }

    /** A key schema of more elements that names an attribute more than once. */
    public static ServiceException keyAttributeRepeated() {
        return RequestErrors.validation("The KeySchema contains multiple key attributes with the same name");
    }

    /** A global index key with a partition attribute after a sort attribute. */
    public static ServiceException partitionAfterSort() {
        return invalid("All HASH key attributes must precede RANGE key attributes in the KeySchema");
    }

    /** A global index key with more than four attributes of a kind, HASH or RANGE. */
    public static ServiceException tooManyKeyAttributes(String kind) {
        return invalid("The KeySchema exceeds the maximum allowed number of " + kind + " key attributes");
    }

    /** Key attributes without a definition, where there are as many definitions as the key has attributes. */
    public static ServiceException undefinedAttributes(Collection<String> keys, Collection<String> definitions) {
        return invalid("Some index key attributes are not defined in AttributeDefinitions. Keys: " + keys
                + ", AttributeDefinitions: " + definitions);
    }

    /** Fewer definitions than the key has attributes. */
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

    /** A provisioned table to be made without capacity. */
    public static ServiceException throughputRequired() {
        return invalid(
                "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED");
    }

    /** A table to be provisioned without capacity. */
    public static ServiceException throughputRequiredForMode() {
        return invalid("ProvisionedThroughput must be specified when BillingMode is PROVISIONED");
    }

    /** A table to be billed on demand with capacity. */
    public static ServiceException throughputNotAllowedForMode() {
        return invalid("ProvisionedThroughput cannot be specified when BillingMode is PAY_PER_REQUEST");
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

    /** An index with capacity that is added to a table billed on demand. */
    public static ServiceException addedIndexThroughputNotAllowed(String index) {
        return invalid("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified for index: " + index
                + " when BillingMode is PAY_PER_REQUEST");
    }

    /** A change of an index of a table billed on demand that changes nothing that such an index has. */
    public static ServiceException onDemandIndexUpdate(String index) {
        return invalid("The only Updates for index: " + index
                + " when TableThroughputMode is PAY_PER_REQUEST can be to OnDemandThroughput, WarmThroughput");
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

    /** An attribute that a projection names twice. */
    public static ServiceException duplicateNonKeyAttribute(String attribute) {
        return invalid("Duplicate element in NonKeyAttributes: " + attribute);
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
    public static ServiceException localIndexPartitionKey(String index, String indexKey, String tableKey) {
        return invalid("Index KeySchema does not have the same leading hash key as table KeySchema for index: " + index
                + ". index hash key: " + indexKey + ", table hash key: " + tableKey);
    }

    /** More local indexes than a table may have. */
    public static ServiceException tooManyLocalIndexes(int limit) {
        return invalid("Number of LocalSecondaryIndexes exceeds per-table limit of " + limit);
    }

    /** More global indexes than a table may have. */
    public static ServiceException tooManyGlobalIndexes(int limit) {
        return invalid("GlobalSecondaryIndex count exceeds the per-table limit of " + limit);
    }

    /** One more global index than a table may have, added to one that has all it may have. */
    public static ServiceException noMoreGlobalIndexes(int limit) {
        return QuotaErrors.exceeded("Number of global secondary indexes exceeds per-table limit of " + limit);
    }

    /** A list of indexes that is given and empty. */
    public static ServiceException emptyIndexList(String member) {
        return invalid("List of " + member + " is empty");
    }

    /**
     * An update that updates nothing.
     *
     * @param present members that the request has and that are no change by themselves, which AWS leaves out of its list
     */
    public static ServiceException nothingToUpdate(Collection<String> present) {
        List<String> absent =
                UPDATES.stream().filter(member -> !present.contains(member)).toList();
        return RequestErrors.validation("At least one of " + String.join(", ", absent) + " or TableClass is required");
    }

    /** A change that can only be made by itself, made together with another. */
    public static ServiceException notAlone(String change) {
        return invalid(change + " must be the only operation in the request");
    }

    /** Maxima for on-demand capacity changed together with anything but the billing mode. */
    public static ServiceException maximaNotAlone() {
        return invalid("OnDemandThroughput can only be combined with BillingMode in an UpdateTable request");
    }

    /** A stream switched together with capacity. */
    public static ServiceException streamWithCapacity() {
        return invalid("You cannot modify stream status while updating table IOPS");
    }

    /** An index made or dropped together with a change of capacity. */
    public static ServiceException indexWithCapacity() {
        return invalid("You cannot create or delete index while updating table IOPS");
    }

    /** An index made or dropped while a stream is switched. */
    public static ServiceException indexWithStream() {
        return invalid("You cannot create or delete index while changing stream status");
    }

    /** An index made together with warm throughput. */
    public static ServiceException indexWithWarmThroughput() {
        return invalid("Create global secondary index cannot be specified when updating WarmThroughput");
    }

    /** An index added without definitions of attributes. */
    public static ServiceException definitionsNotSpecified(String index) {
        return invalid("AttributeDefinitions is not specified for index: " + index);
    }

    /** More than one index made or dropped at once. */
    public static ServiceException oneIndexAtATime() {
        return QuotaErrors.exceeded("Only 1 online index can be created or deleted simultaneously per table");
    }

    /** Two changes of one index. */
    public static ServiceException indexUpdatedTwice(String index) {
        return invalid("Only one global secondary index update per index is allowed simultaneously. Index: " + index);
    }

    /** A change of an index that the table does not have. */
    public static ServiceException indexNotFound(String index, String table) {
        return new ServiceException(
                ErrorType.RESOURCE_NOT_FOUND, "Requested resource not found: Index " + index + " for table " + table);
    }

    /** A local index to be updated or deleted, as the verb says. */
    public static ServiceException notGlobal(String verb, String index) {
        return RequestErrors.validation("Cannot " + verb + " an index that is not a GlobalSecondaryIndex: " + index);
    }

    /** A new index under the name of another. */
    public static ServiceException indexExists() {
        return RequestErrors.validation("Attempting to create an index which already exists");
    }

    /** A change of indexes that is none. */
    public static ServiceException noIndexUpdate() {
        return invalid("One of GlobalSecondaryIndexUpdate.Update, GlobalSecondaryIndexUpdate.Create,"
                + " GlobalSecondaryIndexUpdate.Delete must not be null");
    }

    /** A change of an index that is more than one. */
    public static ServiceException severalIndexUpdates() {
        return invalid("Only one global secondary index action is allowed per GlobalSecondaryIndexUpdate object");
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
