package dev.trestle.engine.error;

import java.util.Collection;
import java.util.List;

/** The texts of errors about what an update is to change of a table and its indexes, and what not together. */
public final class TableUpdateErrors {

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

    private TableUpdateErrors() {}

    /** A change of an index of a table billed on demand that changes nothing that such an index has. */
    public static ServiceException onDemandIndexUpdate(String index) {
        return invalid("The only Updates for index: " + index
                + " when TableThroughputMode is PAY_PER_REQUEST can be to OnDemandThroughput, WarmThroughput");
    }

    /** One more global index than a table may have, added to one that has all it may have. */
    public static ServiceException noMoreGlobalIndexes(int limit) {
        return QuotaErrors.exceeded("Number of global secondary indexes exceeds per-table limit of " + limit);
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

    private static ServiceException invalid(String what) {
        return RequestErrors.invalidParameter(what);
    }
}
