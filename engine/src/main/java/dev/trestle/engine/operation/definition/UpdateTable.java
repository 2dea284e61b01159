package dev.trestle.engine.operation.definition;

import dev.trestle.engine.error.TableErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Operation;
import dev.trestle.engine.operation.Unsupported;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateTable.html">UpdateTable</a>: capacity,
 * billing mode, table class, deletion protection, capacity of global secondary indexes, and one global secondary index or
 * vector index made or dropped; or replicas.
 */
public final class UpdateTable implements Operation {

    private static final List<String> UNSUPPORTED = List.of("DisassociationProtectionEnabled");

    /** Members that change nothing by themselves; a list of updates may be empty. */
    private static final Set<String> CHANGES_NOTHING =
            Set.of("TableName", "AttributeDefinitions", "GlobalSecondaryIndexUpdates", "VectorIndexUpdates");

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
        Unsupported.refuse(name(), request, UNSUPPORTED);
        String tableName = database.tableName(request.requiredString("TableName"));
        if (ReplicationUpdate.isIn(request)) {
            return updateReplicas(tableName, ReplicationUpdate.of(database, request));
        }
        List<IndexUpdate> indexUpdates = indexUpdates(request);
        List<VectorIndexChange> vectorChanges = VectorIndexChange.all(request);
        long madeOrDropped =
                indexUpdates.stream().filter(IndexUpdate::makesOrDrops).count() + vectorChanges.size();
        if (madeOrDropped > 1) {
            throw TableErrors.oneIndexAtATime();
        }
        if (request.members().keySet().stream().allMatch(CHANGES_NOTHING::contains)
                && indexUpdates.isEmpty()
                && vectorChanges.isEmpty()) {
            throw TableErrors.nothingToUpdate();
        }
        Map<String, String> indexStatuses = new HashMap<>();
        indexUpdates.forEach(update -> indexStatuses.put(update.indexName(), update.status()));
        vectorChanges.forEach(update -> indexStatuses.put(update.indexName(), update.status()));
        UnaryOperator<TableDefinition> change = before -> {
            indexUpdates.forEach(
                    update -> requireIdle(before, update.indexName(), update.makesOrDrops(), update.drops()));
            TableDefinition changed = settings(request, before);
            for (IndexUpdate update : indexUpdates) {
                changed = update.apply(request, changed);
            }
            for (VectorIndexChange vectorChange : vectorChanges) {
                requireIdle(before, vectorChange.indexName(), true, !vectorChange.creates());
                changed = vectorChange.apply(request, changed);
            }
            changed = withIndexesBilledAlike(before, changed);
            VectorIndexRequests.check(changed);
            return changed;
        };
        Table table = database.tables().update(tableName, change, indexStatuses);
        if (request.has("SSESpecification")) {
            Timeline timeline = database.timeline();
            timeline.begin(
                    Statuses.encryptionOf(table.definition()),
                    Timeline.UPDATING,
                    timeline.times().feature());
        }
        Structure description = TableDescription.of(table, Statuses.begun(Timeline.UPDATING, indexStatuses));
        return Structure.builder().put("TableDescription", description).build();
    }

    private Structure updateReplicas(String tableName, ReplicationUpdate update) {
        AtomicReference<Replication> before = new AtomicReference<>(Replication.NONE);
        UnaryOperator<TableDefinition> change = definition -> {
            TableFeatures features = definition.features();
            before.set(features.replication());
            return definition.withFeatures(new FeatureRequests(database)
                    .feedingReplicas(
                            features.withReplication(update.apply(definition)), tableName, definition.keySchema()));
        };
        Table table = database.tables().update(tableName, change, Map.of());
        TableDefinition after = table.definition();
        Replication shown = update.shown(
                Objects.requireNonNull(before.get()), after.features().replication());
        ReplicaDescriptions replicas = new ReplicaDescriptions(after, shown, update.statuses());
        return Structure.builder()
                .put(
                        "TableDescription",
                        TableDescription.of(table, Statuses.begun(Timeline.UPDATING, Map.of()), replicas))
                .build();
    }

    private static List<IndexUpdate> indexUpdates(Structure request) {
        List<IndexUpdate> updates = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Structure requested : request.structures("GlobalSecondaryIndexUpdates")) {
            Map<String, Object> kinds = requested.members();
            if (kinds.size() != 1) {
                throw TableErrors.notOneIndexUpdate();
            }
            String kind = kinds.keySet().iterator().next();
            IndexUpdate update =
                    new IndexUpdate(kind, (Structure) kinds.values().iterator().next());
            if (!names.add(update.indexName())) {
                throw TableErrors.indexUpdatedTwice(update.indexName());
            }
            updates.add(update);
        }
        return updates;
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
            throw TableErrors.oneIndexAtATime();
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
                throw TableErrors.indexThroughputRequired(index.name());
            }
            CapacityBounds bounds = index.bounds();
            indexes.add(
                    mode == Mode.PAY_PER_REQUEST
                            ? index.withThroughput(Throughput.ON_DEMAND)
                            : index.withBounds(bounds.withMaxima(CapacityBounds.UNSET, CapacityBounds.UNSET)));
        }
        return after.withIndexes(after.attributeDefinitions(), indexes);
    }

    /** A table that becomes provisioned loses the maxima that it had on demand. */
    private static TableDefinition withoutMaxima(TableDefinition changed) {
        CapacityBounds bounds = changed.features().bounds().withMaxima(CapacityBounds.UNSET, CapacityBounds.UNSET);
        return changed.withFeatures(changed.features().withBounds(bounds));
    }

    private TableDefinition settings(Structure request, TableDefinition before) {
        Optional<String> tableClass =
                Optional.ofNullable(request.string("TableClass")).or(before::tableClass);
        boolean protection = request.has("DeletionProtectionEnabled")
                ? request.flag("DeletionProtectionEnabled")
                : before.deletionProtection();
        TableDefinition changed = before.withSettings(billing(request, before.billing()), tableClass, protection);
        boolean leavesOnDemand = before.billing().mode() == Mode.PAY_PER_REQUEST
                && changed.billing().mode() == Mode.PROVISIONED;
        TableDefinition bounded = leavesOnDemand ? withoutMaxima(changed) : changed;
        return bounded.withFeatures(new FeatureRequests(database).atUpdate(request, bounded));
    }

    private TableDefinition.Billing billing(Structure request, TableDefinition.Billing before) {
        Throughput throughput = TableRequests.throughput(request.structure("ProvisionedThroughput"));
        Mode mode = Optional.ofNullable(request.string("BillingMode"))
                .map(Mode::valueOf)
                .orElse(before.mode());
        if (mode == Mode.PAY_PER_REQUEST) {
            if (throughput != null) {
                throw TableErrors.throughputNotAllowed();
            }
            Instant since = database.clock().instant();
            return before.mode() == mode
                    ? before
                    : new TableDefinition.Billing(mode, Throughput.ON_DEMAND, Optional.of(since));
        }
        if (throughput == null && before.mode() == Mode.PAY_PER_REQUEST) {
            throw TableErrors.throughputRequired();
        }
        if (throughput == null) {
            return before;
        }
        if (throughput.equals(before.throughput())) {
            throw TableErrors.throughputUnchanged(throughput.readCapacityUnits(), throughput.writeCapacityUnits());
        }
        return new TableDefinition.Billing(mode, throughput, before.lastOnDemand());
    }

    /** The change of one global secondary index: {@code Create}, {@code Update} or {@code Delete}. */
    private record IndexUpdate(String kind, Structure index) {

        String indexName() {
            return index.requiredString("IndexName");
        }

        boolean makesOrDrops() {
            return !kind.equals("Update");
        }

        boolean drops() {
            return kind.equals("Delete");
        }

        /** The status of the index right after the request. */
        String status() {
            return switch (kind) {
                case "Create" -> Timeline.CREATING;
                case "Delete" -> Timeline.DELETING;
                default -> Timeline.UPDATING;
            };
        }

        TableDefinition apply(Structure request, TableDefinition before) {
            return switch (kind) {
                case "Create" -> create(request, before);
                case "Delete" -> delete(request, before);
                default -> update(before);
            };
        }

        private TableDefinition create(Structure request, TableDefinition before) {
            if (before.hasIndex(indexName())) {
                throw TableErrors.indexExists(indexName());
            }
            if (before.indexes().stream().filter(IndexDefinition::isGlobal).count()
                    == TableCreation.MAX_GLOBAL_INDEXES) {
                throw TableErrors.tooManyGlobalIndexes(TableCreation.MAX_GLOBAL_INDEXES);
            }
            TableRequests requests = TableRequests.of(before.attributeDefinitions(), request);
            List<IndexDefinition> indexes = new ArrayList<>(before.indexes());
            indexes.add(requests.globalIndex(index, before.billing().mode()));
            return before.withIndexes(requests.allUsedBy(before.keySchema(), indexes, before.vectorIndexes()), indexes);
        }

        private TableDefinition delete(Structure request, TableDefinition before) {
            requireGlobal(before);
            List<IndexDefinition> indexes = before.indexes().stream()
                    .filter(index -> !index.name().equals(indexName()))
                    .toList();
            TableRequests requests = TableRequests.of(before.attributeDefinitions(), request);
            TableFeatures features = before.features();
            return before.withIndexes(requests.onlyUsedBy(before.keySchema(), indexes, before.vectorIndexes()), indexes)
                    .withFeatures(
                            features.withReplication(features.replication().withoutIndex(indexName())));
        }

        private TableDefinition update(TableDefinition before) {
            requireGlobal(before);
            Mode mode = before.billing().mode();
            Throughput throughput = TableRequests.throughput(index.structure("ProvisionedThroughput"));
            boolean bounded = index.has("OnDemandThroughput") || index.has("WarmThroughput");
            if (throughput == null && !bounded) {
                throw TableErrors.indexThroughputRequired(indexName());
            }
            if (throughput != null && mode == Mode.PAY_PER_REQUEST) {
                throw TableErrors.indexThroughputNotAllowed(indexName());
            }
            List<IndexDefinition> indexes = before.indexes().stream()
                    .map(each -> each.name().equals(indexName()) ? update(each, throughput, mode) : each)
                    .toList();
            return before.withIndexes(before.attributeDefinitions(), indexes);
        }

        private IndexDefinition update(IndexDefinition before, @Nullable Throughput throughput, Mode mode) {
            if (throughput != null && before.throughput().equals(throughput)) {
                throw TableErrors.indexThroughputUnchanged(
                        before.name(), throughput.readCapacityUnits(), throughput.writeCapacityUnits());
            }
            IndexDefinition changed = throughput == null ? before : before.withThroughput(throughput);
            return changed.withBounds(CapacityRequests.bounds(index, before.bounds(), mode, changed.throughput()));
        }

        private void requireGlobal(TableDefinition before) {
            if (before.index(indexName()).filter(IndexDefinition::isGlobal).isEmpty()) {
                throw TableErrors.indexNotFound();
            }
        }
    }
}
