package dev.trestle.engine.operation.bulk;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.item.WriteOutcome;
import dev.trestle.engine.table.Index;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.VectorIndex;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that a bulk operation has written to a table and its indexes: the sizes of the items and of the index entries.
 * Not thread-safe.
 */
final class BulkUsage {

    private final Table table;
    private final Map<String, Long> local = new TreeMap<>();
    private final Map<String, Long> global = new TreeMap<>();
    private final Map<String, Long> vector = new TreeMap<>();
    private long tableBytes;
    private long allBytes;

    BulkUsage(Table table) {
        this.table = table;
    }

    void add(WriteOutcome outcome) {
        Item after = outcome.after();
        if (after != null) {
            tableBytes += after.size();
            allBytes += after.size();
        }
        for (Index.Change change : outcome.changes().secondary()) {
            if (change.bytesAfter() > 0) {
                (change.index().isLocal() ? local : global)
                        .merge(change.index().name(), (long) change.bytesAfter(), Long::sum);
                allBytes += change.bytesAfter();
            }
        }
        for (VectorIndex.Change change : outcome.changes().vectors()) {
            if (change.bytesAfter() > 0) {
                vector.merge(change.indexName(), (long) change.bytesAfter(), Long::sum);
                allBytes += change.bytesAfter();
            }
        }
    }

    Structure answer() {
        return Structure.builder()
                .put("TableName", table.name())
                .put("BulkPutBytes", allBytes)
                .put("Table", bytes("BulkPutBytes", tableBytes))
                .put("LocalSecondaryIndexes", byIndex(local, "BulkPutBytes"))
                .put("GlobalSecondaryIndexes", byIndex(global, "BulkPutBytes"))
                .put("VectorIndexes", byIndex(vector, "BulkPutVectorBytes"))
                .build();
    }

    private static @Nullable Map<String, Structure> byIndex(Map<String, Long> bytes, String member) {
        Map<String, Structure> answer = new TreeMap<>();
        bytes.forEach((index, count) -> answer.put(index, bytes(member, count)));
        return answer.isEmpty() ? null : answer;
    }

    private static Structure bytes(String member, long count) {
        return Structure.builder().put(member, count).build();
    }
}
