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
        return new ServiceException(
                ErrorType.BACKUP_IN_USE, "Backup is being used to restore a table and cannot be deleted now: " + arn);
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

    /** A moment that is not within the period of a table's continuous backups. */
    public static ServiceException invalidRestoreTime() {
        return new ServiceException(
                ErrorType.INVALID_RESTORE_TIME,
                "An invalid restore time was specified. RestoreDateTime must be between EarliestRestorableDateTime and"
                        + " LatestRestorableDateTime.");
    }

    /** A table to restore that is named not at all or in two ways. */
    public static ServiceException notOneSource() {
        return RequestErrors.invalidParameter("Exactly one of SourceTableName and SourceTableArn must be specified");
    }

    /** A moment to restore that is given not at all or in two ways. */
    public static ServiceException notOneRestoreTime() {
        return RequestErrors.invalidParameter(
                "Exactly one of RestoreDateTime and UseLatestRestorableTime must be specified");
    }

    /** An index for a restored table that its source did not have, or had otherwise. */
    public static ServiceException indexNotInBackup(String index) {
        return RequestErrors.invalidParameter("Index " + index
                + " does not match an index of the source: name, key schema and projection must be the same");
    }
}
