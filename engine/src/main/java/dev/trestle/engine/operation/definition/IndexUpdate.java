package dev.trestle.engine.operation.definition;

import dev.trestle.engine.error.TableUpdateErrors;
import dev.trestle.engine.error.ThroughputErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.CapacityBounds;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.TableDefinition.Mode;
import dev.trestle.engine.table.TableFeatures;
import dev.trestle.engine.table.Throughput;
import dev.trestle.engine.table.Timeline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The change of one global secondary index that UpdateTable asks for: {@code Create}, {@code Update} or {@code Delete}. */
record IndexUpdate(String kind, Structure index) {

    /**
     * The changes that the request asks for.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if they cannot be in one request
     */
    static List<IndexUpdate> all(Structure request) {
        List<IndexUpdate> updates = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Structure requested : request.structures("GlobalSecondaryIndexUpdates")) {
            Map<String, Object> kinds = requested.members();
            if (kinds.isEmpty()) {
                throw TableUpdateErrors.noIndexUpdate();
            }
            if (kinds.size() > 1) {
                throw TableUpdateErrors.severalIndexUpdates();
            }
            String kind = kinds.keySet().iterator().next();
            IndexUpdate update =
                    new IndexUpdate(kind, (Structure) kinds.values().iterator().next());
            if (!names.add(update.indexName())) {
                throw TableUpdateErrors.indexUpdatedTwice(update.indexName());
            }
            updates.add(update);
        }
        return updates;
    }

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

    /**
     * The table after this change.
     *
     * @param before the table as the request found it
     * @param changed the table with the request's other changes so far
     */
    TableDefinition apply(
            Structure request,
            TableDefinition before,
            TableDefinition changed,
            CapacityRequests capacity,
            Instant now) {
        return switch (kind) {
            case "Create" -> create(request, changed, capacity);
            case "Delete" -> delete(changed);
            default -> update(before, changed, capacity, now);
        };
    }

    private TableDefinition create(Structure request, TableDefinition table, CapacityRequests capacity) {
        if (!request.has("AttributeDefinitions")) {
            throw TableUpdateErrors.definitionsNotSpecified(indexName());
        }
        if (table.hasIndex(indexName())) {
            throw TableUpdateErrors.indexExists();
        }
        if (table.indexes().stream().filter(IndexDefinition::isGlobal).count() == TableCreation.MAX_GLOBAL_INDEXES) {
            throw TableUpdateErrors.noMoreGlobalIndexes(TableCreation.MAX_GLOBAL_INDEXES);
        }
        TableRequests requests = TableRequests.ofNewIndex(table.attributeDefinitions(), request);
        List<IndexDefinition> indexes = new ArrayList<>(table.indexes());
        indexes.add(requests.globalIndex(index, table.billing().mode(), capacity));
        TableRequests.requireFewProjected(indexes);
        return table.withIndexes(requests.usedBy(table.keySchema(), indexes, table.vectorIndexes()), indexes);
    }

    private TableDefinition delete(TableDefinition table) {
        requireGlobal(table, "delete");
        List<IndexDefinition> indexes = table.indexes().stream()
                .filter(each -> !each.name().equals(indexName()))
                .toList();
        TableRequests requests = TableRequests.ofTable(table.attributeDefinitions());
        TableFeatures features = table.features();
        return table.withIndexes(requests.usedBy(table.keySchema(), indexes, table.vectorIndexes()), indexes)
                .withFeatures(features.withReplication(features.replication().withoutIndex(indexName())));
    }

    private TableDefinition update(
            TableDefinition before, TableDefinition changed, CapacityRequests capacity, Instant now) {
        requireGlobal(changed, "update");
        Mode mode = changed.billing().mode();
        Throughput throughput = TableRequests.throughput(index.structure("ProvisionedThroughput"));
        if (mode == Mode.PAY_PER_REQUEST && (throughput != null || !changesBounds())) {
            throw TableUpdateErrors.onDemandIndexUpdate(indexName());
        }
        if (throughput == null && !changesBounds()) {
            throw ThroughputErrors.indexThroughputRequired(indexName());
        }
        Mode modeBefore = before.billing().mode();
        List<IndexDefinition> indexes = changed.indexes().stream()
                .map(each -> each.name().equals(indexName())
                        ? update(each, modeBefore, mode, throughput, capacity, now)
                        : each)
                .toList();
        return changed.withIndexes(changed.attributeDefinitions(), indexes);
    }

    /** Whether the request gives a maximum or warm throughput. */
    private boolean changesBounds() {
        for (String member : List.of("OnDemandThroughput", "WarmThroughput")) {
            Structure given = index.structure(member);
            if (given != null && !given.members().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private IndexDefinition update(
            IndexDefinition before,
            Mode modeBefore,
            Mode mode,
            @Nullable Throughput throughput,
            CapacityRequests capacity,
            Instant now) {
        if (throughput != null && before.throughput().equals(throughput)) {
            throw ThroughputErrors.indexThroughputUnchanged(
                    before.name(), throughput.readCapacityUnits(), throughput.writeCapacityUnits());
        }
        Throughput warm = CapacityRequests.warmUnits(before.bounds(), modeBefore, before.throughput());
        CapacityBounds bounds = capacity.changed(index, before.bounds(), mode, warm);
        if (throughput == null) {
            return before.withBounds(bounds);
        }
        // What a table that was billed on demand is given is neither more nor less.
        return before.withThroughput(throughput)
                .withBounds(
                        modeBefore == Mode.PAY_PER_REQUEST
                                ? bounds
                                : bounds.withChanges(new CapacityChange(before.throughput(), throughput)
                                        .addTo(bounds.changes(), now)));
    }

    private void requireGlobal(TableDefinition table, String verb) {
        IndexDefinition found =
                table.index(indexName()).orElseThrow(() -> TableUpdateErrors.indexNotFound(indexName(), table.name()));
        if (!found.isGlobal()) {
            throw TableUpdateErrors.notGlobal(verb, indexName());
        }
    }
}
