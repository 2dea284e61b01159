package dev.trestle.engine.operation.vector;

import dev.trestle.engine.model.Structure;
import dev.trestle.engine.table.VectorIndex;
import org.jspecify.annotations.Nullable;

/**
 * What a search consumes, in bytes: of the vectors that it examines and of what it returns, at least 1 KB. AWS examines the
 * part of an index that leads to the nearest vectors, which grows by a constant when the index doubles; this counts as many
 * vectors as that, though it compares all. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/VectorSearchMonitoring.html">Monitoring vector index
 * capacity</a>.
 *
 * @param dimensions the index's
 * @param found what the search found
 * @param returnedBytes the size of the items returned
 */
record SearchCapacity(int dimensions, VectorIndex.Findings found, long returnedBytes) {

    private static final long MIN_BYTES = 1024;

    /** The answer's ConsumedCapacity; null if the level, the request's ReturnConsumedCapacity, does not ask for it. */
    @Nullable Structure answer(@Nullable String level) {
        if (level == null || level.equals("NONE")) {
            return null;
        }
        long bytes = examined() * dimensions * Float.BYTES + returnedBytes;
        return Structure.builder()
                .put("VectorSearchRequestBytes", (double) Math.max(MIN_BYTES, bytes))
                .build();
    }

    /** Those returned, and one for every time that the vectors to search double in number. */
    private long examined() {
        int doublings = Long.SIZE - Long.numberOfLeadingZeros(found.compared());
        return Math.min(found.compared(), (long) found.findings().size() + doublings);
    }
}
