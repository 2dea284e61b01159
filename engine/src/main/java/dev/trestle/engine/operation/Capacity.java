package dev.trestle.engine.operation;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.Index;
import dev.trestle.engine.table.IndexChanges;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.Table;
import dev.trestle.engine.table.VectorIndex;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The capacity that a request consumed of one table and its indexes, in capacity units. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">DynamoDB reads and
 * writes</a>. Writes to vector indexes are counted in bytes instead: see <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/VectorSearchMonitoring.html">Monitoring vector index
 * capacity</a>. Not thread-safe.
 */
public final class Capacity {

    private static final double READ_UNIT_BYTES = 4096;
    private static final double WRITE_UNIT_BYTES = 1024;

    /** What a request that writes to vector indexes is metered at, however little it writes. */
    private static final double MIN_VECTOR_BYTES = 1024;

    private final Table table;
    private final int factor;
    private final boolean transactional;
    private double tableReads;
    private double tableWrites;
    private Map<String, Double> indexReads = Map.of();
    private Map<String, Double> indexWrites = Map.of();
    private Map<String, Double> vectorBytes = Map.of();

    private Capacity(Table table, boolean transactional) {
        this.table = table;
        this.transactional = transactional;
        this.factor = transactional ? 2 : 1;
    }

    /** Starts with nothing consumed. */
    public static Capacity of(Table table) {
        return new Capacity(table, false);
    }

    /** Starts with nothing consumed; everything counts double, as it does in transactions. */
    public static Capacity ofTransaction(Table table) {
        return new Capacity(table, true);
    }

    /** Adds a read of so many bytes from the table. */
    public void readTable(int bytes, boolean consistent) {
        tableReads += readUnits(bytes, consistent);
    }

    /** Adds a read of so many bytes from an index. */
    public void readIndex(Index index, int bytes, boolean consistent) {
        indexReads = plus(indexReads, index.name(), readUnits(bytes, consistent));
    }

    /** Adds a write of an item, with what it did to indexes; the larger of the item before and after counts. */
    public void write(int bytesBefore, int bytesAfter, IndexChanges changes) {
        tableWrites += writeUnits(Math.max(bytesBefore, bytesAfter));
        for (VectorIndex.Change change : changes.vectors()) {
            vectorBytes = plus(vectorBytes, change.indexName(), change.bytesWritten());
        }
        for (Index.Change change : changes.secondary()) {
            double units = change.moved() && change.bytesAfter() > 0
                    ? writeUnits(change.bytesBefore()) + writeUnits(change.bytesAfter())
                    : writeUnits(Math.max(change.bytesBefore(), change.bytesAfter()));
            indexWrites = plus(indexWrites, change.index().name(), units);
        }
    }

    /**
     * The answer's ConsumedCapacity.
     *
     * @param level the request's ReturnConsumedCapacity
     * @return null if the request does not ask for it
     */
    public @Nullable Structure answer(@Nullable String level) {
        if (level == null || level.equals("NONE")) {
            return null;
        }
        double reads = tableReads + sum(indexReads);
        double writes = tableWrites + sum(indexWrites);
        Structure.Builder answer =
                Structure.builder().put("TableName", table.name()).put("CapacityUnits", reads + writes);
        split(answer, reads, writes);
        if (level.equals("INDEXES")) {
            answer.put("Table", units(tableReads, tableWrites));
            answer.put("LocalSecondaryIndexes", indexes(IndexDefinition.Kind.LOCAL));
            answer.put("GlobalSecondaryIndexes", indexes(IndexDefinition.Kind.GLOBAL));
            answer.put("VectorIndexes", vectorIndexes());
        }
        return answer.build();
    }

    Table table() {
        return table;
    }

    double tableReads() {
        return tableReads;
    }

    double tableWrites() {
        return tableWrites;
    }

    double indexReads(String index) {
        return indexReads.getOrDefault(index, 0.0);
    }

    double indexWrites(String index) {
        return indexWrites.getOrDefault(index, 0.0);
    }

    private double readUnits(int bytes, boolean consistent) {
        return Math.max(1, Math.ceil(bytes / READ_UNIT_BYTES)) * (consistent ? 1 : 0.5) * factor;
    }

    private double writeUnits(int bytes) {
        return Math.max(1, Math.ceil(bytes / WRITE_UNIT_BYTES)) * factor;
    }

    private Structure units(double reads, double writes) {
        Structure.Builder units = Structure.builder().put("CapacityUnits", reads + writes);
        split(units, reads, writes);
        return units.build();
    }

    /** Only transactions tell reads and writes apart. */
    private void split(Structure.Builder units, double reads, double writes) {
        if (transactional) {
            units.put("ReadCapacityUnits", reads > 0 ? reads : null);
            units.put("WriteCapacityUnits", writes > 0 ? writes : null);
        }
    }

    private @Nullable Map<String, Structure> indexes(IndexDefinition.Kind kind) {
        Map<String, Structure> answer = new LinkedHashMap<>();
        for (IndexDefinition index : table.definition().indexes()) {
            double reads = indexReads(index.name());
            double writes = indexWrites(index.name());
            if (index.kind() == kind && reads + writes > 0) {
                answer.put(index.name(), units(reads, writes));
            }
        }
        return answer.isEmpty() ? null : answer;
    }

    /**
     * The bytes written to each vector index. Less than the minimum altogether is rounded up at the first one, as the minimum
     * is for a request and not for an index.
     */
    private @Nullable Map<String, Structure> vectorIndexes() {
        Map<String, Structure> answer = new LinkedHashMap<>();
        double missing = Math.max(0, MIN_VECTOR_BYTES - sum(vectorBytes));
        for (Map.Entry<String, Double> index : vectorBytes.entrySet()) {
            double bytes = index.getValue() + (answer.isEmpty() ? missing : 0);
            answer.put(
                    index.getKey(),
                    Structure.builder().put("VectorWriteRequestBytes", bytes).build());
        }
        return answer.isEmpty() ? null : answer;
    }

    /** Most requests touch no index, so a map is made for the first one only. */
    private static Map<String, Double> plus(Map<String, Double> units, String index, double more) {
        Map<String, Double> sum = units.isEmpty() ? new LinkedHashMap<>() : units;
        sum.merge(index, more, Double::sum);
        return sum;
    }

    private static double sum(Map<String, Double> units) {
        return units.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
