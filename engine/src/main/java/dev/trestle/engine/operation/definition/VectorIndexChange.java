package dev.trestle.engine.operation.definition;

import dev.trestle.engine.error.TableUpdateErrors;
import dev.trestle.engine.error.VectorErrors;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.TableDefinition;
import dev.trestle.engine.table.VectorIndexDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One of UpdateTable's VectorIndexUpdates: {@code Create} or {@code Delete}. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_VectorIndexUpdate.html">VectorIndexUpdate</a>.
 */
record VectorIndexChange(boolean creates, Structure index) {

    /** The changes that the request asks for. */
    static List<VectorIndexChange> all(Structure request) {
        List<VectorIndexChange> changes = new ArrayList<>();
        for (Structure update : request.structures("VectorIndexUpdates")) {
            Map<String, Object> kinds = update.members();
            if (kinds.size() != 1) {
                throw VectorErrors.notOneUpdate();
            }
            changes.add(new VectorIndexChange(kinds.containsKey("Create"), (Structure)
                    kinds.values().iterator().next()));
        }
        return changes;
    }

    String indexName() {
        return index.requiredString("IndexName");
    }

    /** The status of the index right after the request. */
    String status() {
        return creates ? "CREATING" : "DELETING";
    }

    TableDefinition apply(Structure request, TableDefinition before) {
        return creates
                ? create(TableRequests.ofNewIndex(before.attributeDefinitions(), request), before)
                : delete(TableRequests.ofTable(before.attributeDefinitions()), before);
    }

    private TableDefinition create(TableRequests requests, TableDefinition before) {
        if (before.hasIndex(indexName())) {
            throw TableUpdateErrors.indexExists();
        }
        List<VectorIndexDefinition> indexes = new ArrayList<>(before.vectorIndexes());
        indexes.add(VectorIndexRequests.read(index, requests));
        return before.withVectorIndexes(requests.usedBy(before.keySchema(), before.indexes(), indexes), indexes);
    }

    private TableDefinition delete(TableRequests requests, TableDefinition before) {
        if (before.vectorIndex(indexName()).isEmpty()) {
            throw TableUpdateErrors.indexNotFound(indexName(), before.name());
        }
        List<VectorIndexDefinition> indexes = before.vectorIndexes().stream()
                .filter(each -> !each.name().equals(indexName()))
                .toList();
        return before.withVectorIndexes(requests.usedBy(before.keySchema(), before.indexes(), indexes), indexes);
    }
}
