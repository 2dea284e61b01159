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

    /** An index for a restored table that the table of the backup did not have, or had otherwise. */
    public static ServiceException indexNotInBackup(String index) {
        return RequestErrors.invalidParameter("Index " + index
                + " does not match an index of the backup: name, key schema and projection must be the same");
    }
}
