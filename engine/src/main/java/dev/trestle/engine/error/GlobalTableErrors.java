package dev.trestle.engine.error;

import java.util.Collection;

/** The texts of errors about replicas and witnesses of tables, in global tables of version 2019.11.21. */
public final class GlobalTableErrors {

    private GlobalTableErrors() {}

    /** Replicas changed together with something else. */
    public static ServiceException onlyReplicas() {
        return RequestErrors.invalidParameter("Replica modification must be the only operation in the request");
    }

    /** Replicas and witnesses, or their consistency, changed together with something else. */
    public static ServiceException onlyReplicasAndWitnesses() {
        return RequestErrors.invalidParameter(
                "Requests that modify replicas or witnesses must not also modify other fields");
    }

    /** An update of a replica that updates nothing. */
    public static ServiceException noReplicaAction() {
        return RequestErrors.validation("There are no actions specified in the Replica Update Action of the request.");
    }

    /** Replicas added, changed and removed at once. */
    public static ServiceException mixedReplicaActions() {
        return RequestErrors.validation(
                "Update table operation with more than one type of replica actions not allowed.");
    }

    /** More than one replica added or removed at once. */
    public static ServiceException oneReplicaAtATime() {
        return RequestErrors.validation(
                "Update table operation with more than one create or delete replica actions not allowed");
    }

    /** Different things asked for one Region. */
    public static ServiceException regionTargetedTwice() {
        return RequestErrors.validation("Cannot target multiple regions with the same action");
    }

    /** The table's own Region as that of a replica. */
    public static ServiceException localRegion() {
        return RequestErrors.validation("Cannot add or delete the local region through ReplicaUpdates. Use CreateTable,"
                + " DeleteTable, or UpdateTable as required.");
    }

    /** What is no Region. */
    public static ServiceException regionNotSupported(String region, Collection<String> supported) {
        return RequestErrors.validation(
                "Region " + region + " is not supported. The latest version of global tables are"
                        + " only supported in the following regions: " + supported);
    }

    /** A replica where there is one. */
    public static ServiceException replicaExists(String table) {
        return RequestErrors.validation("Failed to create a the new replica of table with name: ‘" + table
                + "’ because one or more replicas already existed as tables.");
    }

    /** Replicas that the table does not have. */
    public static ServiceException replicasNotFound(Collection<String> regions) {
        return notPartOfGlobalTable("replicas", regions);
    }

    /** Witnesses that the table does not have. */
    public static ServiceException witnessesNotFound(Collection<String> regions) {
        return notPartOfGlobalTable("witnesses", regions);
    }

    private static ServiceException notPartOfGlobalTable(String what, Collection<String> regions) {
        return RequestErrors.validation("Update global table operation failed because one or more " + what
                + " were not part of the global table. Please retry the request without these " + what + ": " + regions
                + ".");
    }

    /** A replica of a table whose write capacity is neither on demand nor scaled. */
    public static ServiceException tableNotScaled() {
        return RequestErrors.validation("Table write capacity should either be Pay-Per-Request or AutoScaled.");
    }

    /** A replica of a table with an index whose write capacity is neither on demand nor scaled. */
    public static ServiceException indexNotScaled() {
        return RequestErrors.validation("GSI write capacity should either be Pay-Per-Request or AutoScaled.");
    }

    /** A KMS key that is missing, or given where there can be none. */
    public static ServiceException keyForEachReplica() {
        return RequestErrors.invalidParameter("KMSMasterKeyId must be specified for each replica.");
    }

    /** KMS keys of AWS and of the customer for one table. */
    public static ServiceException keysOfOneKind() {
        return RequestErrors.invalidParameter(
                "All replica keys must either be Customer Managed CMK or AWS Managed CMK.");
    }

    /** A KMS key of another Region than its replica's. */
    public static ServiceException keyOfOtherRegion(String region, String keyRegion) {
        return RequestErrors.validation("KMS validation error for region " + region
                + ": com.amazonaws.services.kms.model.NotFoundException: Invalid arn " + keyRegion);
    }

    /** Provisioned capacity of a replica that is billed on demand. */
    public static ServiceException throughputNotAllowed() {
        return RequestErrors.validation(
                "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST");
    }

    /** A maximum for on-demand capacity of a replica with provisioned capacity. */
    public static ServiceException maximumNotAllowed() {
        return RequestErrors.validation("MaxReadRequestUnits for OnDemandThroughput cannot be specified when the table"
                + " BillingMode is PROVISIONED");
    }

    /** A maximum that is no number of units and does not remove the maximum either. */
    public static ServiceException maximumOutOfRange() {
        return RequestErrors.invalidParameter(
                "Requested MaxReadRequestUnits for OnDemandThroughput for table is outside of valid range");
    }

    /** Changed capacity of an index that the table does not have. */
    public static ServiceException indexNotFound(String index) {
        return RequestErrors.invalidParameter("The table does not have the global secondary index: " + index);
    }

    /** A stream to be disabled that replicas are fed from. */
    public static ServiceException streamNeeded() {
        return RequestErrors.invalidParameter("Disabling Stream is not allowed for a Global Table replica.");
    }

    /** A table to be deleted that replicas were made from. */
    public static ServiceException sourceOfReplicas() {
        return RequestErrors.validation("Replica cannot be deleted because it has acted as a source region for new"
                + " replica(s) being added to the table in the last 24 hours.");
    }

    /** Consistency given for anything but new replicas. */
    public static ServiceException consistencyOnlyAtCreation() {
        return RequestErrors.validation(
                "Only Replica Create actions are supported when MultiRegionConsistency parameter is provided.");
    }

    /** Consistency given for a table that has replicas. */
    public static ServiceException consistencyOfGlobalTable() {
        return RequestErrors.validation("MultiRegionConsistency parameter is unsupported on existing global table");
    }

    /** A witness without strong consistency. */
    public static ServiceException witnessNeedsStrongConsistency() {
        return RequestErrors.validation(
                "MultiRegionConsistency must be set as STRONG when GlobalTableWitnessUpdates parameter is present.");
    }

    /** Strong consistency over other than three Regions. */
    public static ServiceException strongReplicaCount() {
        return RequestErrors.validation(
                "Unsupported replica count for global tables with MultiRegionConsistency set to STRONG.");
    }

    /** Strong consistency in Regions that do not have it. */
    public static ServiceException strongRegions(Collection<String> regions) {
        return RequestErrors.validation(
                "Unsupported Region(s) specified for global tables with MultiRegionConsistency set to STRONG: "
                        + regions + ".");
    }

    /** A witness in the table's own Region. */
    public static ServiceException witnessAmongReplicas() {
        return RequestErrors.validation("Cannot add a witness in the same region as an existing replica when creating a"
                + " global table with MultiRegionConsistency set to STRONG.");
    }

    /** One more replica for a table with strong consistency. */
    public static ServiceException strongCannotGrow() {
        return RequestErrors.validation("Cannot add replicas to a global table with strong MultiRegionConsistency");
    }

    /** Replicas removed without their witness. */
    public static ServiceException witnessLeft() {
        return RequestErrors.validation("Update table delete operation does not include all witnesses.");
    }

    /** One of the replicas of a table with strong consistency removed. */
    public static ServiceException onlyOneReplicaDeleted() {
        return RequestErrors.validation("Deletion of only one table replica is not supported for global tables with"
                + " MultiRegionConsistency set to STRONG.");
    }

    /** Strong consistency for a table with items. */
    public static ServiceException strongNeedsEmptyTable(String table) {
        return RequestErrors.validation(
                "The table must be empty to add replicas with MultiRegionConsistency set to STRONG: " + table);
    }

    /** What a table with strong consistency cannot have. */
    public static ServiceException notWithStrongConsistency(String what) {
        return RequestErrors.validation(
                what + " not supported for global tables with MultiRegionConsistency set to STRONG");
    }

    /** A way to replicate settings that AWS sets by itself. */
    public static ServiceException settingsModeNotAllowed(String mode) {
        return RequestErrors.validation("Value '" + mode + "' at 'GlobalTableSettingsReplicationMode' failed to satisfy"
                + " constraint: Only ENABLED and DISABLED settings replication are supported for a Regional Table.");
    }

    /** Replicas for a table that is part of a global table of version 2017.11.29. */
    public static ServiceException partOfLegacyGlobalTable(String table) {
        return RequestErrors.validation(
                "The table is part of a global table of version 2017.11.29, which is changed with"
                        + " UpdateGlobalTable: " + table);
    }

    /** What should be the ARN of a table in another account and Region and is not. */
    public static ServiceException sourceOfOtherAccount(String arn) {
        return RequestErrors.invalidParameter(
                "GlobalTableSourceArn must be the ARN of a table of the same name in another"
                        + " account and another Region: " + arn);
    }

    /** A source table that cannot be asked for its keys. */
    public static ServiceException sourceNotFound(String arn) {
        return new ServiceException(
                ErrorType.RESOURCE_NOT_FOUND, "Requested resource not found: Table: " + arn + " not found");
    }

    /** A table taken out of its global table together with something else. */
    public static ServiceException onlyDisassociation() {
        return RequestErrors.invalidParameter("Disassociate must be the only update in the request");
    }

    /** The table of another Region to be taken out of its global table. */
    public static ServiceException onlyLocalDisassociated(String region, String local) {
        return RequestErrors.invalidParameter("RegionName of Disassociate must be the Region of the request, which is "
                + local + ", but is " + region);
    }

    /** A table to be taken out of its global table that is protected from that. */
    public static ServiceException disassociationProtected(String table) {
        return RequestErrors.validation(
                "The replica cannot be disassociated while disassociation protection is enabled. Disable it first with"
                        + " DisassociationProtectionEnabled. Table: " + table);
    }

    /** A table that is in no global table that it could be taken out of. */
    public static ServiceException notDisassociable(String table) {
        return RequestErrors.validation("The table is not a replica of a global table of version 2019.11.21 with"
                + " multi-Region eventual consistency: " + table);
    }

    /** A transaction on a table with strong consistency. */
    public static ServiceException noTransactions() {
        return RequestErrors.validation(
                "Transactions are not supported for global tables with MultiRegionConsistency set to STRONG");
    }
}
