package dev.trestle.engine.operation.bulk;

import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.error.TransferErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.transfer.JobKind;
import dev.trestle.engine.operation.transfer.Jobs;
import java.util.Map;

/** The bulk operations of the account, which the operations on them share. Thread-safe. */
public final class BulkOperations {

    static final String ARN = "BulkOperationArn";
    static final String STATUS = "BulkOperationStatus";
    static final String DESCRIPTION = "BulkOperationDescription";

    private final Jobs jobs;

    /** The bulk operations that storage knows of. */
    public BulkOperations(Database database) {
        JobKind kind =
                JobKind.of("StartBulkPutItems", DESCRIPTION, ARN, STATUS, RequestErrors::idempotentParameterMismatch);
        this.jobs = new Jobs(database, kind, description -> interrupted(description, database));
    }

    Jobs jobs() {
        return jobs;
    }

    private static Structure interrupted(Structure description, Database database) {
        TransferErrors.Failure failure = TransferErrors.interruptedBulkOperation();
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
