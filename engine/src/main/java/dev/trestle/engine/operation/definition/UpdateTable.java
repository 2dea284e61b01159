package dev.trestle.engine.operation.definition;

import dev.trestle.engine.error.TableErrors;
import dev.trestle.engine.error.TableUpdateErrors;
import dev.trestle.engine.error.ThroughputErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.Quotas;
import dev.trestle.engine.operation.replica.Disassociation;
import dev.trestle.engine.operation.replica.ReplicaChange;
import dev.trestle.engine.operation.replica.ReplicationUpdate;
import dev.trestle.engine.table.CapacityBounds;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableDefinition.Mode;
import dev.trestle.engine.table.TableFeatures;
import dev.trestle.engine.table.Throughput;
import dev.trestle.engine.table.Timeline;
import dev.trestle.engine.table.replica.Replication;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html">UpdateTable</a>: capacity,
 * billing mode, table class, deletion protection, capacity of global secondary indexes, and one global secondary index or
 * vector index made or dropped; or replicas.
 */
public final class UpdateTable implements Operation {

    /** What is changed at once, so that a table stays ACTIVE. */
    private static final Set<String> CHANGED_AT_ONCE = Set.of(
            "TableName",
            "AttributeDefinitions",
            "GlobalSecondaryIndexUpdates",
            "DeletionProtectionEnabled",
            "DisassociationProtectionEnabled",
            "OnDemandThroughput",
            "WarmThroughput",
            "SSESpecification");

    private final Database database;

    /** The operation on the database given. */
    public UpdateTable(Database database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "UpdateTable";
    }

    @Override
    public void checkFirst(Structure request) {
        database.requireTableName(request);
    }

    @Override
    public Structure run(Structure request) {
        String tableName = database.tableName(request.requiredString("TableName"));
        if (Disassociation.isIn(request)) {
            return changeReplicas(tableName, Disassociation.of(database, request));
        }
        if (ReplicationUpdate.isIn(request)) {
            return changeReplicas(tableName, ReplicationUpdate.of(database, request));
        }
        UpdateCombination.check(request);
        List<IndexUpdate> indexUpdates = IndexUpdate.all(request);
        List<VectorIndexChange> vectorChanges = VectorIndexChange.all(request);
        long madeOrDropped =
                indexUpdates.stream().filter(IndexUpdate::makesOrDrops).count() + vectorChanges.size();
        Map<String, String> indexStatuses = new HashMap<>();
        indexUpdates.forEach(update -> indexStatuses.put(update.indexName(), update.status()));
        vectorChanges.forEach(update -> indexStatuses.put(update.indexName(), update.status()));
        AtomicReference<TableDefinition> found = new AtomicReference<>();
        UnaryOperator<TableDefinition> change = before -> {
            found.set(before);
            if (madeOrDropped > 1) {
                throw TableUpdateErrors.oneIndexAtATime();
            }
            return changed(request, before, indexUpdates, vectorChanges);
        };
        boolean busy = madeOrDropped > 0
                || !CHANGED_AT_ONCE.containsAll(request.members().keySet());
        Table table = database.tables().update(tableName, change, busy, indexStatuses);
        if (request.has("SSESpecification")) {
            Timeline timeline = database.timeline();
            timeline.begin(
                    Statuses.encryptionOf(table.definition()),
                    Timeline.UPDATING,
                    timeline.times().feature());
        }
        TableDefinition before = Objects.requireNonNull(found.get());
        String status = busy ? Timeline.UPDATING : Statuses.ACTIVE;
        return new UpdateAnswer(request, before, table.definition())
                .of(table, Statuses.changing(status, indexStatuses, request.has("SSESpecification")));
    }

    private TableDefinition changed(
            Structure request,
            TableDefinition before,
            List<IndexUpdate> indexUpdates,
            List<VectorIndexChange> vectorChanges) {
        indexUpdates.forEach(update -> requireIdle(before, update.indexName(), update.makesOrDrops(), update.drops()));
        Instant now = database.clock().instant();
        CapacityRequests capacity = new CapacityRequests(database.region());
        TableDefinition changed = settings(request, before, capacity, now);
        for (IndexUpdate update : indexUpdates) {
            changed = update.apply(request, before, changed, capacity, now);
        }
        for (VectorIndexChange vectorChange : vectorChanges) {
            requireIdle(before, vectorChange.indexName(), true, !vectorChange.creates());
            changed = vectorChange.apply(request, changed);
        }
        changed = withIndexesBilledAlike(before, changed);
        VectorIndexRequests.check(changed);
        new Quotas(database).requireUnits(changed);
        return changed;
    }

    private Structure changeReplicas(String tableName, ReplicaChange update) {
        AtomicReference<Replication> before = new AtomicReference<>(Replication.NONE);
        UnaryOperator<TableDefinition> change = definition -> {
            TableFeatures features = definition.features();
            before.set(features.replication());
            return definition.withFeatures(new FeatureRequests(database)
                    .feedingReplicas(
                            features.withReplication(update.apply(definition)), tableName, definition.keySchema()));
        };
        Table table = database.tables().update(tableName, change, true, Map.of());
        TableDefinition after = table.definition();
        Timeline timeline = database.timeline();
        update.statuses()
                .forEach((region, status) -> timeline.begin(
                        Statuses.replicaOf(after, region),
                        status,
                        timeline.times().table()));
        Replication shown = update.shown(
                Objects.requireNonNull(before.get()), after.features().replication());
        ReplicaDescriptions replicas = new ReplicaDescriptions(after, shown, update.statuses());
        return Structure.builder()
                .put(
                        "TableDescription",
                        TableDescription.of(table, after, Statuses.begun(Timeline.UPDATING, Map.of()), replicas))
                .build();
    }

    /** An index is made or dropped at a time, and none is changed twice at once. */
    private void requireIdle(TableDefinition before, String index, boolean makesOrDrops, boolean drops) {
        Table table = database.tables().find(before.name());
        Map<String, String> underWay = table == null
                ? Map.of()
                : Statuses.now(database.timeline(), table).indexes();
        String status = underWay.get(index);
        boolean filling = Timeline.CREATING.equals(status);
        if (status != null && !(filling && drops)) {
            throw TableErrors.indexInUse(before.name(), index, status);
        }
        boolean others = underWay.entrySet().stream()
                .anyMatch(other ->
                        !other.getKey().equals(index) && !other.getValue().equals(Timeline.UPDATING));
        if (makesOrDrops && others) {
            throw TableUpdateErrors.oneIndexAtATime();
        }
    }

    /** A table's global indexes are billed as it is: on demand, or with capacity that the request has to give. */
    private static TableDefinition withIndexesBilledAlike(TableDefinition before, TableDefinition after) {
        Mode mode = after.billing().mode();
        if (mode == before.billing().mode()) {
            return after;
        }
        List<IndexDefinition> indexes = new ArrayList<>();
        for (IndexDefinition index : after.indexes()) {
            if (index.isGlobal()
                    && mode == Mode.PROVISIONED
                    && index.throughput().equals(Throughput.ON_DEMAND)) {
                throw ThroughputErrors.indexThroughputRequired(index.name());
            }
            CapacityBounds bounds = index.bounds();
            indexes.add(
                    mode == Mode.PAY_PER_REQUEST
                            ? index.withThroughput(Throughput.ON_DEMAND)
                            : index.withBounds(bounds.withMaxima(CapacityBounds.UNSET, CapacityBounds.UNSET)));
        }
        return after.withIndexes(after.attributeDefinitions(), indexes);
    }

    private TableDefinition settings(
            Structure request, TableDefinition before, CapacityRequests capacity, Instant now) {
        Optional<String> tableClass =
                Optional.ofNullable(request.string("TableClass")).or(before::tableClass);
        boolean protection = request.has("DeletionProtectionEnabled")
                ? request.flag("DeletionProtectionEnabled")
                : before.deletionProtection();
        TableDefinition changed = before.withSettings(billing(request, before.billing()), tableClass, protection);
        return changed.withFeatures(new FeatureRequests(database)
                .atUpdate(request, changed)
                .withBounds(bounds(request, before, changed.billing(), capacity, now)));
    }

    /** A table that becomes provisioned loses the maxima that it had on demand. */
    private static CapacityBounds bounds(
            Structure request,
            TableDefinition before,
            TableDefinition.Billing after,
            CapacityRequests capacity,
            Instant now) {
        TableDefinition.Billing billing = before.billing();
        CapacityBounds had = before.features().bounds();
        Throughput warm = CapacityRequests.warmUnits(had, billing.mode(), billing.throughput());
        CapacityBounds bounds = capacity.changed(request, had, after.mode(), warm);
        if (billing.mode() == after.mode()) {
            return bounds.withChanges(
                    new CapacityChange(billing.throughput(), after.throughput()).addTo(had.changes(), now));
        }
        return after.mode() == Mode.PROVISIONED
                ? bounds.withMaxima(CapacityBounds.UNSET, CapacityBounds.UNSET)
                : bounds;
    }

    private TableDefinition.Billing billing(Structure request, TableDefinition.Billing before) {
        Throughput throughput = TableRequests.throughput(request.structure("ProvisionedThroughput"));
        Mode mode = Optional.ofNullable(request.string("BillingMode"))
                .map(Mode::valueOf)
                .orElse(before.mode());
        if (mode == Mode.PAY_PER_REQUEST) {
            if (throughput != null) {
                throw ThroughputErrors.notAllowed();
            }
            return before.mode() == mode
                    ? before
                    : new TableDefinition.Billing(
                            mode,
                            Throughput.ON_DEMAND,
                            Optional.of(database.clock().instant()));
        }
        if (throughput == null) {
            return before;
        }
        if (throughput.equals(before.throughput())) {
            throw ThroughputErrors.unchanged(throughput.readCapacityUnits(), throughput.writeCapacityUnits());
        }
        return new TableDefinition.Billing(mode, throughput, before.lastOnDemand());
    }
}
