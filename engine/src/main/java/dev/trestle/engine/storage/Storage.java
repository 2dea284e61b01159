package dev.trestle.engine.storage;

import java.util.Set;

/**
 * Named ordered maps of items, written in atomic batches. It is the one home of all that an engine has to remember: an
 * engine that is opened on a storage finds there what engines before it have left. Thread-safe.
 *
 * <p>Maps are made and dropped outside batches. Whoever owns maps therefore keeps a record of each in another map, writes
 * it after it has filled the map and removes it before it drops the map, and drops maps without a record when it is opened.
 */
public interface Storage extends AutoCloseable {

    /** The map of that name, made if there is none. */
    OrderedMap map(String name);

    /** The names of the maps that have been made and not dropped. */
    Set<String> names();

    /** Removes the map with all in it and its statistics; nothing happens if there is none. */
    void drop(String name);

    /**
     * What a map of this storage holds at this moment; the caller closes it. Of a batch that is being carried out, a part may
     * be in it, so who needs a moment between two writes keeps others from writing for as long as this takes. In memory it
     * collects a reference to each item. On disk it takes no time, and what is replaced or removed afterwards keeps its room
     * until the view is closed.
     */
    MapView view(OrderedMap map);

    /**
     * Carries out all writes and counts of the batch or none of them. The caller keeps others from writing the same keys
     * meanwhile. A reader may see the batch's earlier writes without its later ones, never the other way round. When
     * everything has taken effect, {@link WriteBatch#committed} is called in the caller's thread.
     */
    void commit(WriteBatch batch);

    @Override
    void close();
}
