package dev.trestle.engine.operation.backup;

import dev.trestle.engine.error.BackupErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.definition.SourceDescription;
import dev.trestle.engine.table.backup.Backup;

/** Backups as answers describe them. */
final class BackupDetails {

    private BackupDetails() {}

    /**
     * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BackupDetails.html">BackupDetails</a>.
     */
    static Structure of(Backup backup, String status) {
        return add(Structure.builder(), backup, status).build();
    }

    /**
     * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BackupSummary.html">BackupSummary</a>.
     */
    static Structure summary(Backup backup, String status) {
        Structure.Builder summary = Structure.builder()
                .put("TableName", backup.source().name())
                .put("TableId", backup.source().id())
                .put("TableArn", backup.source().arn());
        return add(summary, backup, status).build();
    }

    /**
     * The backup that a request names.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is no ARN of a backup
     */
    static String arn(Structure request) {
        String arn = request.requiredString("BackupArn");
        if (!arn.contains(":table/") || !arn.contains("/backup/")) {
            throw BackupErrors.invalidArn();
        }
        return arn;
    }

    /** The status of a backup that there is. */
    static String status(Database database, Backup backup) {
        return database.timeline().status(backup.arn(), "AVAILABLE");
    }

    /** The answer that holds the whole description of a backup. */
    static Structure description(Backup backup, String status) {
        Structure description = Structure.builder()
                .put("BackupDetails", of(backup, status))
                .put("SourceTableDetails", SourceDescription.details(backup))
                .put("SourceTableFeatureDetails", SourceDescription.features(backup))
                .build();
        return Structure.builder().put("BackupDescription", description).build();
    }

    private static Structure.Builder add(Structure.Builder builder, Backup backup, String status) {
        return builder.put("BackupArn", backup.arn())
                .put("BackupName", backup.name())
                .put("BackupSizeBytes", backup.bytes())
                .put("BackupStatus", status)
                .put("BackupType", backup.type().name())
                .put("BackupCreationDateTime", backup.created())
                .put("BackupExpiryDateTime", backup.expires().orElse(null));
    }
}
