package dev.trestle.engine.table;

import java.util.List;

/** What a write of an item did to the indexes of its table; those that it left as they were are not listed. */
public record IndexChanges(List<Index.Change> secondary, List<VectorIndex.Change> vectors) {

    /** Copies the lists. */
    public IndexChanges {
        secondary = List.copyOf(secondary);
        vectors = List.copyOf(vectors);
    }
}
