package dev.trestle.engine.storage;

import java.util.concurrent.atomic.LongAdder;

/** How many items a map has and how many bytes they take, as its batches have said. Exact between writes. Thread-safe. */
public final class Statistics {

    private final LongAdder items = new LongAdder();
    private final LongAdder bytes = new LongAdder();

    /** The number of items. */
    public long items() {
        return items.sum();
    }

    /** Their size in bytes. */
    public long bytes() {
        return bytes.sum();
    }

    /** Adds what a batch has counted, once it has been committed; for implementations of storage. */
    public void add(WriteBatch.Count count) {
        if (count.items() != 0) {
            items.add(count.items());
        }
        bytes.add(count.bytes());
    }
}
