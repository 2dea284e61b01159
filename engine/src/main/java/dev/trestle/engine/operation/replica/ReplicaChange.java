package dev.trestle.engine.operation.replica;

import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.replica.Replication;
import java.util.Map;

/** A change of a table's replicas. */
public sealed interface ReplicaChange permits ReplicationUpdate, Disassociation {

    /**
     * The table's replication after the change.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if the table cannot have it
     */
    Replication apply(TableDefinition table);

    /** What the answer shows, as AWS is about to carry the request out: replicas that are to go are still there. */
    Replication shown(Replication before, Replication after);

    /** The statuses of replicas and witness right after the request, by Region; those that are not named are ACTIVE. */
    Map<String, String> statuses();
}
