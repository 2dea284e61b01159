package dev.trestle.engine.operation;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.Index;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The capacity that a request consumed of one table and its indexes, in capacity units. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/read-write-operations.html">DynamoDB reads and
 * writes</a>. Not thread-safe.
 */
public final class Capacity {

    private static final double READ_UNIT_BYTES = 4096;
    private static final double WRITE_UNIT_BYTES = 1024;

    private final Table table;
    private final int factor;
    private final boolean transactional;
    private double tableReads;
    private double tableWrites;
    private Map<String, Double> indexReads = Map.of();
    private Map<String, Double> indexWrites = Map.of();

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
        indexReads = plus(indexReads, index, readUnits(bytes, consistent));
    }

    /** Adds a write of an item, with what it did to indexes; the larger of the item before and after counts. */
    public void write(int bytesBefore, int bytesAfter, List<Index.Change> changes) {
        tableWrites += writeUnits(Math.max(bytesBefore, bytesAfter));
        for (Index.Change change : changes) {
            double units = change.moved() && change.bytesAfter() > 0
                    ? writeUnits(change.bytesBefore()) + writeUnits(change.bytesAfter())
                    : writeUnits(Math.max(change.bytesBefore(), change.bytesAfter()));
            indexWrites = plus(indexWrites, change.index(), units);
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

    /** Most requests touch no index, so a map is made for the first one only. */
    private static Map<String, Double> plus(Map<String, Double> units, Index index, double more) {
        Map<String, Double> sum = units.isEmpty() ? new LinkedHashMap<>() : units;
        sum.merge(index.name(), more, Double::sum);
        return sum;
    }

    private static double sum(Map<String, Double> units) {
        return units.values().stream().mapToDouble(Double::doubleValue).sum();
    }
}
