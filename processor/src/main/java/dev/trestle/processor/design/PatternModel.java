package dev.trestle.processor.design;

import dev.trestle.processor.refusal.Place;
import java.util.Optional;

/**
 * An access pattern of an entity through an index.
 *
 * @param index the index's name
 * @param method the name of the method that queries it
 * @param key the index key; empty if refused
 * @param shards over how many partitions the items of one are spread
 * @param indexPlace where the index's name is written
 * @param methodPlace where the method's name is written
 */
public record PatternModel(
        String index, String method, Optional<IndexKey> key, int shards, Place indexPlace, Place methodPlace) {

    /** The index key of a pattern of which nothing was refused. */
    public IndexKey indexKey() {
        return key.orElseThrow();
    }
}
