package dev.trestle.engine.error;

/** The texts of errors about backups and what is restored from them. */
public final class BackupErrors {

    private BackupErrors() {}

    /** A backup that there is not. */
    public static ServiceException backupNotFound(String arn) {
        return new ServiceException(ErrorType.BACKUP_NOT_FOUND, "Backup not found: " + arn);
    }

    /** A backup that a table is being restored from. */
    public static ServiceException backupInUse(String arn) {
        return new ServiceException(ErrorType.BACKUP_IN_USE, "Backup is being used to restore table: " + arn);
    }

    /** A backup that is not complete yet. */
    public static ServiceException backupBeingMade(String arn) {
        return new ServiceException(ErrorType.BACKUP_IN_USE, "Backup is being created: " + arn);
    }

    /** A table that there is already and that is to be restored. */
    public static ServiceException tableAlreadyExists(String table) {
        return new ServiceException(ErrorType.TABLE_ALREADY_EXISTS, "Table already exists: " + table);
    }

    /** A moment of a table without continuous backups. */
    public static ServiceException recoveryUnavailable(String table) {
        return new ServiceException(
                ErrorType.POINT_IN_TIME_RECOVERY_UNAVAILABLE,
                "Point in time recovery is not enabled for table '" + table + "'");
    }

    /** A moment that is not within the period of a table's continuous backups, all three as texts. */
    public static ServiceException invalidRestoreTime(String moment, String earliest, String latest) {
        return new ServiceException(
                ErrorType.INVALID_RESTORE_TIME,
                "RestoreDateTime '" + moment + "' must be within EarliestRestorableDateTime '" + earliest
                        + "' and LatestRestorableDateTime '" + latest + "'");
    }

    /** A table to restore that is named not at all or in two ways. */
    public static ServiceException notOneSource() {
        return RequestErrors.invalidRequest("Must provide exactly one of: sourceTableArn, sourceTableName");
    }

    /** A moment to restore that is not given. */
    public static ServiceException noRestoreTime() {
        return RequestErrors.invalidRequest(
                "Either one of RestoreDateTime or UseLatestRestorableTime must be specified, but not both");
    }

    /** A moment to restore that is given in two ways. */
    public static ServiceException twoRestoreTimes() {
        return RequestErrors.invalidRequest(
                "Both RestoreDateTime and UseLatestRestorableTime cannot be set for point-in-time restore request."
                        + " Please set one of them");
    }

    /** What should be the ARN of a backup and is none. */
    public static ServiceException invalidArn() {
        return RequestErrors.validation("Invalid Backup ARN");
    }

    /** Backups made between two times of which the later comes first. */
    public static ServiceException timeRange() {
        return RequestErrors.invalidParameter("Time range lower bound must be less than or equal to upper bound");
    }

    /** A restored table to be billed on demand with capacity; an empty index stands for the table. */
    public static ServiceException throughputNotAllowed(String index) {
        return RequestErrors.invalidRequest(
                "Cannot override ProvisionedThroughput if BillingMode is overridden to PAY_PER_REQUEST"
                        + (index.isEmpty() ? "" : " for index " + index));
    }

    /** A restored table to be provisioned without capacity. */
    public static ServiceException throughputRequired() {
        return RequestErrors.invalidRequest(
                "Must override ProvisionedThroughput if BillingMode is overridden to PROVISIONED");
    }

    /** An index of a provisioned restored table without capacity. */
    public static ServiceException indexThroughputRequired(String index) {
        return RequestErrors.invalidRequest("Must specify provisioned throughput for index " + index);
    }

    /** An index for a restored table that its source did not have, or had otherwise. */
    public static ServiceException indexNotInBackup(String index) {
        return RequestErrors.invalidRequest("Index " + index
                + " does not match a secondary index that existed in the source table and cannot be created during the"
                + " restore operation");
    }
}
