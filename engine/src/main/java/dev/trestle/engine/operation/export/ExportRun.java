package dev.trestle.engine.operation.export;

import dev.trestle.engine.error.BackupErrors;
import dev.trestle.engine.error.BucketException;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.error.TransferErrors;
import dev.trestle.engine.error.TransferErrors.Failure;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.transfer.Jobs;
import java.io.IOException;
import java.util.Optional;

/** Carries out one export. Its files are there when it is COMPLETED, or some of them when it has FAILED. */
final class ExportRun {

    private final Database database;
    private final Jobs jobs;
    private final Structure export;

    ExportRun(Database database, Jobs jobs, Structure export) {
        this.database = database;
        this.jobs = jobs;
        this.export = export;
    }

    void run() {
        Structure ended = outcome();
        jobs.update(export.requiredString(Exports.ARN), underWay -> ended);
    }

    private Structure outcome() {
        try {
            return new ExportFiles(database.buckets(), export).write(this::records, jobs::now);
        } catch (BucketException e) {
            return failed(TransferErrors.unreachable(e));
        } catch (ServiceException e) {
            return failed(TransferErrors.refused(e));
        } catch (IOException e) {
            return failed(TransferErrors.unusable(e));
        }
    }

    private Structure failed(Failure failure) {
        return Exports.failed(export, database, failure);
    }

    /** The table may be gone by now, or its continuous backups. */
    private ExportedRecords records() {
        String arn = export.requiredString("TableArn");
        String name = arn.substring(arn.lastIndexOf('/') + 1);
        return Optional.ofNullable(database.tables().find(name))
                .filter(table -> table.definition().id().equals(export.string("TableId")))
                .flatMap(table -> table.history()
                        .flatMap(history -> ExportedRecords.of(export, history, ExportFilter.of(export, table))))
                .orElseThrow(() -> BackupErrors.recoveryUnavailable(name));
    }
}
