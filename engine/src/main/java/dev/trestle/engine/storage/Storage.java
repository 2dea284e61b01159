package dev.trestle.engine.storage;

/** Named ordered maps of items, written in atomic batches. Thread-safe. */
public interface Storage extends AutoCloseable {

    /** The map of that name, made if there is none. */
    OrderedMap map(String name);

    /** Removes the map and all in it. */
    void drop(String name);

    /**
     * Carries out all writes of the batch or none of them. The caller keeps others from writing the same keys meanwhile.
     * A reader may see the batch's earlier writes without its later ones, never the other way round.
     */
    void commit(WriteBatch batch);

    @Override
    void close();
}
