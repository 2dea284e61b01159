package dev.trestle.migrations.step;

import dev.trestle.table.schema.Design;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The table for code of one's own in a migration. Good for the step that it is given to, and no longer. */
public final class FencedTable {

    private final StepRun run;

    FencedTable(StepRun run) {
        this.run = run;
    }

    /**
     * The client, after the lease was extended. Reads are free; a write by it is not bound to the lease, so ask for the client
     * again before each, or use {@link #write}.
     *
     * @throws dev.trestle.migrations.lease.LeaseLostException if the lease is lost
     */
    public DynamoDbClient client() {
        run.limits().ensureNotOver(run.timing());
        run.lease().extend();
        return run.client();
    }

    /**
     * Makes writes, at most 99, all or none, under the condition that the lease is held.
     *
     * @throws dev.trestle.migrations.lease.LeaseLostException if the lease is lost; nothing is written
     */
    public void write(TransactWriteItem... writes) {
        run.lease().write(List.of(writes));
    }

    /** The table's name. */
    public String name() {
        return run.tableName();
    }

    /** The table's design. */
    public Design design() {
        return run.design();
    }

    /** When the migration began: one time for all that it writes. */
    public Instant now() {
        return run.now();
    }
}
