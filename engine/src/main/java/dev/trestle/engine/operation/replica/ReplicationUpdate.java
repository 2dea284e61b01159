package dev.trestle.engine.operation.replica;

import dev.trestle.engine.error.GlobalTableErrors;
import dev.trestle.engine.error.TableUpdateErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.replica.ReplicaAction.Kind;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableDefinition.Mode;
import dev.trestle.engine.table.replica.Replica;
import dev.trestle.engine.table.replica.ReplicaTableClass;
import dev.trestle.engine.table.replica.Replication;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What UpdateTable asks for a table's replicas and witness. The data stays here; what is kept is that there are replicas, and
 * with which settings. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_HowItWorks.html">How DynamoDB
 * global tables work</a>.
 */
public final class ReplicationUpdate implements ReplicaChange {

    private static final String REPLICAS = "ReplicaUpdates";
    private static final String WITNESSES = "GlobalTableWitnessUpdates";
    private static final String CONSISTENCY = "MultiRegionConsistency";
    private static final Set<String> NO_MODIFICATION = Set.of("TableName", "AttributeDefinitions", CONSISTENCY);

    private final Database database;
    private final Map<String, ReplicaAction> replicas;
    private final Optional<ReplicaAction> witness;
    private final @Nullable String consistency;
    private final Kind kind;

    private ReplicationUpdate(Database database, Structure request) {
        this.database = database;
        this.replicas = ReplicaAction.in(request, REPLICAS);
        this.witness = ReplicaAction.in(request, WITNESSES).values().stream().findFirst();
        this.consistency = request.string(CONSISTENCY);
        this.kind = replicas.values().iterator().next().kind();
    }

    /** Whether the request is about replicas, and then about nothing else. */
    public static boolean isIn(Structure request) {
        return request.has(REPLICAS) || request.has(WITNESSES) || request.has(CONSISTENCY);
    }

    /**
     * Reads the update from a request that is about replicas.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if there can be no such update
     */
    public static ReplicationUpdate of(Database database, Structure request) {
        boolean alone = request.members().keySet().stream()
                .allMatch(member ->
                        NO_MODIFICATION.contains(member) || member.equals(REPLICAS) || member.equals(WITNESSES));
        if (!alone) {
            throw request.has(WITNESSES) || request.has(CONSISTENCY)
                    ? GlobalTableErrors.onlyReplicasAndWitnesses()
                    : GlobalTableErrors.onlyReplicas();
        }
        if (!request.has(REPLICAS)) {
            throw TableUpdateErrors.nothingToUpdate(request.members().keySet());
        }
        return new ReplicationUpdate(database, request);
    }

    @Override
    public Map<String, String> statuses() {
        String status = switch (kind) {
            case CREATE -> "CREATING";
            case UPDATE -> "UPDATING";
            case DELETE -> "DELETING";
        };
        Map<String, String> statuses = new HashMap<>();
        replicas.keySet().forEach(region -> statuses.put(region, status));
        witness.ifPresent(action -> statuses.put(action.region(), status));
        return statuses;
    }

    @Override
    public Replication shown(Replication before, Replication after) {
        return kind == Kind.DELETE ? before : after;
    }

    @Override
    public Replication apply(TableDefinition table) {
        if (replicas.containsKey(database.region())) {
            throw GlobalTableErrors.localRegion();
        }
        for (String region : replicas.keySet()) {
            if (!Regions.SUPPORTED.contains(region)) {
                throw GlobalTableErrors.regionNotSupported(region, Regions.SUPPORTED);
            }
        }
        Replication before = table.features().replication();
        if (before.legacy().isPresent()) {
            throw GlobalTableErrors.partOfLegacyGlobalTable(table.name());
        }
        if (consistency != null && kind != Kind.CREATE) {
            throw GlobalTableErrors.consistencyOnlyAtCreation();
        }
        boolean sameKind = witness.isEmpty() || witness.get().kind() == kind;
        if (!sameKind) {
            throw GlobalTableErrors.mixedReplicaActions();
        }
        return switch (kind) {
            case CREATE -> created(table, before);
            case UPDATE -> updated(table, before);
            case DELETE -> deleted(before);
        };
    }

    private Replication created(TableDefinition table, Replication before) {
        boolean strong = "STRONG".equals(consistency);
        if (witness.isPresent() && !strong) {
            throw GlobalTableErrors.witnessNeedsStrongConsistency();
        }
        if (strong) {
            requireStrongRegions();
        }
        if (consistency != null && before.isGlobal()) {
            throw GlobalTableErrors.consistencyOfGlobalTable();
        }
        if (before.strong()) {
            throw GlobalTableErrors.strongCannotGrow();
        }
        if (!strong && replicas.size() > 1) {
            throw GlobalTableErrors.oneReplicaAtATime();
        }
        if (replicas.keySet().stream().anyMatch(region -> before.replica(region).isPresent())) {
            throw GlobalTableErrors.replicaExists(table.name());
        }
        requireScaledWrites(table);
        if (strong) {
            requireFitForStrongConsistency(table);
        }
        List<Replica> more = new ArrayList<>(before.replicas());
        replicas.values().forEach(action -> more.add(created(table, action.content())));
        return before.withGroup(more, strong, witness.map(ReplicaAction::region));
    }

    /** Strong consistency takes three Regions, the table's own among them; a witness may be the third. */
    private void requireStrongRegions() {
        if (replicas.size() + witness.stream().count() != 2) {
            throw GlobalTableErrors.strongReplicaCount();
        }
        List<String> regions = new ArrayList<>(replicas.keySet());
        Optional<String> witnessRegion = witness.map(ReplicaAction::region);
        witnessRegion.filter(region -> !region.equals(database.region())).ifPresent(regions::add);
        List<String> unsupported = regions.stream()
                .filter(region -> !Regions.STRONG.contains(region))
                .distinct()
                .toList();
        if (!unsupported.isEmpty()) {
            throw GlobalTableErrors.strongRegions(unsupported);
        }
        if (witnessRegion.isPresent() && witnessRegion.get().equals(database.region())) {
            throw GlobalTableErrors.witnessAmongReplicas();
        }
        if (witnessRegion.isPresent() && replicas.containsKey(witnessRegion.get())) {
            throw GlobalTableErrors.regionTargetedTwice();
        }
    }

    private void requireFitForStrongConsistency(TableDefinition table) {
        if (database.table(table.name()).statistics().items() > 0) {
            throw GlobalTableErrors.strongNeedsEmptyTable(table.name());
        }
        if (table.indexes().stream().anyMatch(index -> !index.isGlobal())) {
            throw GlobalTableErrors.notWithStrongConsistency("Local secondary indexes are");
        }
        if (table.features().timeToLive().isPresent()) {
            throw GlobalTableErrors.notWithStrongConsistency("Time to live is");
        }
    }

    /** Replicas can only follow if their write capacity does. */
    private static void requireScaledWrites(TableDefinition table) {
        if (table.billing().mode() == Mode.PAY_PER_REQUEST) {
            return;
        }
        if (!Scaling.scalesWrites(table, "")) {
            throw GlobalTableErrors.tableNotScaled();
        }
        for (IndexDefinition index : table.indexes()) {
            if (index.isGlobal() && !Scaling.scalesWrites(table, index.name())) {
                throw GlobalTableErrors.indexNotScaled();
            }
        }
    }

    private Replica created(TableDefinition table, Structure content) {
        Replica replica = Replica.in(content.requiredString("RegionName"), now())
                .withEncryptionKey(ReplicaKeys.of(content, table.features().encryptionKey(), database.accountId()));
        // As by AWS, provisioned capacity may be given for a table that is billed on demand, and a maximum may not.
        if (table.billing().mode() == Mode.PROVISIONED && Overrides.maximum(content) != null) {
            throw GlobalTableErrors.maximumNotAllowed();
        }
        Replica overridden = withTableClass(withCapacity(replica, table, content), content);
        for (Structure index : content.structures("GlobalSecondaryIndexes")) {
            // As by AWS, an index that the table does not have is passed over here.
            if (index(table, index).isPresent()) {
                overridden = withIndex(overridden, table, index);
            }
        }
        return overridden;
    }

    private Replication updated(TableDefinition table, Replication before) {
        requireMembers(before);
        for (ReplicaAction action : replicas.values()) {
            requireUpdatable(table, action.content());
        }
        return before.withEach(replica -> {
            ReplicaAction action = replicas.get(replica.region());
            return action == null ? replica : updated(table, replica, action.content());
        });
    }

    private static void requireUpdatable(TableDefinition table, Structure content) {
        if (content.has("KMSMasterKeyId")) {
            throw GlobalTableErrors.keyForEachReplica();
        }
        List<Structure> capacities = new ArrayList<>(content.structures("GlobalSecondaryIndexes"));
        capacities.add(content);
        boolean onDemand = table.billing().mode() == Mode.PAY_PER_REQUEST;
        for (Structure capacity : capacities) {
            if (onDemand && Overrides.units(capacity) != null) {
                throw GlobalTableErrors.throughputNotAllowed();
            }
            if (!onDemand && Overrides.maximum(capacity) != null) {
                throw GlobalTableErrors.maximumNotAllowed();
            }
        }
        for (Structure index : content.structures("GlobalSecondaryIndexes")) {
            if (index(table, index).isEmpty()) {
                throw GlobalTableErrors.indexNotFound(index.requiredString("IndexName"));
            }
        }
    }

    private Replica updated(TableDefinition table, Replica replica, Structure content) {
        Replica changed = withTableClass(withCapacity(replica, table, content), content);
        for (Structure index : content.structures("GlobalSecondaryIndexes")) {
            changed = withIndex(changed, table, index);
        }
        return changed;
    }

    private Replica withTableClass(Replica replica, Structure content) {
        String tableClass = content.string("TableClassOverride");
        return tableClass == null ? replica : replica.withTableClass(new ReplicaTableClass(tableClass, now()));
    }

    private static Replica withCapacity(Replica replica, TableDefinition table, Structure content) {
        return replica.withCapacity(Overrides.read(
                content,
                replica.capacity(),
                table.billing().throughput(),
                table.features().bounds()));
    }

    private static Replica withIndex(Replica replica, TableDefinition table, Structure content) {
        IndexDefinition index = index(table, content).orElseThrow();
        return replica.withIndex(
                index.name(), Overrides.read(content, replica.index(index.name()), index.throughput(), index.bounds()));
    }

    private static Optional<IndexDefinition> index(TableDefinition table, Structure content) {
        return table.index(content.requiredString("IndexName")).filter(IndexDefinition::isGlobal);
    }

    private Replication deleted(Replication before) {
        requireMembers(before);
        Optional<String> witnessRegion = witness.map(ReplicaAction::region);
        if (witnessRegion.isPresent() && !witnessRegion.equals(before.witness())) {
            throw GlobalTableErrors.witnessesNotFound(List.of(witnessRegion.get()));
        }
        if (before.witness().isPresent() && witnessRegion.isEmpty()) {
            throw GlobalTableErrors.witnessLeft();
        }
        if (before.strong() && replicas.size() < before.replicas().size()) {
            throw GlobalTableErrors.onlyOneReplicaDeleted();
        }
        if (!before.strong() && replicas.size() > 1) {
            throw GlobalTableErrors.oneReplicaAtATime();
        }
        List<Replica> fewer = before.replicas().stream()
                .filter(replica -> !replicas.containsKey(replica.region()))
                .toList();
        return before.withGroup(fewer, before.strong(), Optional.empty());
    }

    private void requireMembers(Replication before) {
        List<String> unknown = replicas.keySet().stream()
                .filter(region -> before.replica(region).isEmpty())
                .toList();
        if (!unknown.isEmpty()) {
            throw GlobalTableErrors.replicasNotFound(unknown);
        }
    }

    /** Answers show times in milliseconds, and storage keeps them so. */
    private Instant now() {
        return database.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
