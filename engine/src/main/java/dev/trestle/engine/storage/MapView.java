package dev.trestle.engine.storage;

import java.util.Iterator;

/**
 * A map as it was at one moment, whatever has been written since, and though it has been dropped. It is closed by whoever
 * asked for it, since what it shows is kept for so long. Thread-safe.
 */
public interface MapView extends AutoCloseable {

    /**
     * The entries in the range, lowest key first or highest first.
     *
     * @throws IllegalStateException if the view has been closed; the iterator may throw it too once it has been
     */
    Iterator<OrderedMap.Entry> scan(KeyRange range, boolean descending);

    /** Lets go of what is only kept for this view. The second time, and when the storage has been closed, nothing happens. */
    @Override
    void close();
}
