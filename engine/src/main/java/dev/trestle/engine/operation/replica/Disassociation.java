package dev.trestle.engine.operation.replica;

import dev.trestle.engine.error.GlobalTableErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.replica.Replication;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a table out of its global table, after which it is one of a single Region, with all that is in it. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/globaltables-disassociate.html">Disassociating a
 * global table replica</a>.
 *
 * @param region that of the engine, which is the one whose table can be taken out here
 * @param wanted the Region that the request names
 */
public record Disassociation(String region, String wanted) implements ReplicaChange {

    private static final String UPDATES = "ReplicaUpdates";
    private static final String ACTION = "Disassociate";
    private static final Set<String> WITH_IT = Set.of("TableName", "AttributeDefinitions", UPDATES);

    /** Whether the request asks for it. */
    public static boolean isIn(Structure request) {
        return request.structures(UPDATES).stream().anyMatch(update -> update.has(ACTION));
    }

    /**
     * Reads it from a request that asks for it.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if the request asks for anything else
     */
    public static Disassociation of(Database database, Structure request) {
        List<Structure> updates = request.structures(UPDATES);
        boolean alone = WITH_IT.containsAll(request.members().keySet())
                && updates.size() == 1
                && updates.get(0).members().size() == 1;
        if (!alone) {
            throw GlobalTableErrors.onlyDisassociation();
        }
        Structure action = Objects.requireNonNull(updates.get(0).structure(ACTION));
        return new Disassociation(database.region(), action.requiredString("RegionName"));
    }

    @Override
    public Replication apply(TableDefinition table) {
        Replication before = requireMember(table);
        if (!wanted.equals(region)) {
            throw GlobalTableErrors.onlyLocalDisassociated(wanted, region);
        }
        if (before.isProtected()) {
            throw GlobalTableErrors.disassociationProtected(table.name());
        }
        return before.withGroup(List.of(), false, Optional.empty());
    }

    /**
     * The replication of a table that can be taken out of its global table.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if it is in none, or in one that is consistent
     *     at once or of version 2017.11.29
     */
    public static Replication requireMember(TableDefinition table) {
        Replication replication = table.features().replication();
        if (!replication.isGlobal()
                || replication.strong()
                || replication.legacy().isPresent()) {
            throw GlobalTableErrors.notDisassociable(table.name());
        }
        return replication;
    }

    @Override
    public Replication shown(Replication before, Replication after) {
        return before;
    }

    @Override
    public Map<String, String> statuses() {
        return Map.of();
    }
}
