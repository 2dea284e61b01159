package dev.trestle.engine.operation.imports;

import dev.trestle.engine.error.TransferErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.transfer.JobKind;
import dev.trestle.engine.operation.transfer.Jobs;
import java.util.Map;

/** The imports of the account, which the operations on them share. Thread-safe. */
public final class Imports {

    static final String ARN = "ImportArn";
    static final String STATUS = "ImportStatus";

    private final Jobs jobs;

    /** The imports that storage knows of. */
    public Imports(Database database) {
        JobKind kind =
                JobKind.of("ImportTable", "ImportTableDescription", ARN, STATUS, TransferErrors::importTokenConflict);
        this.jobs = new Jobs(
                database, kind, description -> failed(description, database, TransferErrors.interruptedImport()));
    }

    Jobs jobs() {
        return jobs;
    }

    private static Structure failed(Structure description, Database database, TransferErrors.Failure failure) {
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
