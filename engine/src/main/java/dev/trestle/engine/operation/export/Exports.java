package dev.trestle.engine.operation.export;

import dev.trestle.engine.error.ExportErrors;
import dev.trestle.engine.error.TransferErrors.Failure;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.ResourceArn;
import dev.trestle.engine.operation.transfer.JobKind;
import dev.trestle.engine.operation.transfer.Jobs;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The exports of the account, which the operations on them share. Thread-safe. */
public final class Exports {

    static final String ARN = "ExportArn";
    static final String STATUS = "ExportStatus";

    private final Database database;
    private final Jobs jobs;

    /** The exports that storage knows of. */
    public Exports(Database database) {
        this.database = database;
        JobKind kind = JobKind.of("ExportTableToPointInTime", "ExportDescription", ARN, STATUS, ExportErrors::conflict);
        this.jobs = new Jobs(database, kind, description -> failed(description, database, ExportErrors.interrupted()));
    }

    Jobs jobs() {
        return jobs;
    }

    /** The id of the table that has the ARN now, or null. */
    @Nullable String tableId(String arn) {
        return ResourceArn.parse(arn)
                .map(parsed -> database.tables().find(parsed.table()))
                .map(table -> table.definition().id())
                .orElse(null);
    }

    static Structure failed(Structure description, Database database, Failure failure) {
        return Jobs.with(
                description,
                Map.of(
                        STATUS,
                        "FAILED",
                        "EndTime",
                        database.clock().instant(),
                        "FailureCode",
                        failure.code(),
                        "FailureMessage",
                        failure.message()));
    }
}
