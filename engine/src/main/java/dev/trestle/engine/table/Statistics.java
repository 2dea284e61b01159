package dev.trestle.engine.table;

import java.util.concurrent.atomic.LongAdder;

/** How many items a table or an index has and how many bytes they take. Exact between writes. Thread-safe. */
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

    void replaced(int bytesBefore, int bytesAfter) {
        int more = Integer.signum(bytesAfter) - Integer.signum(bytesBefore);
        if (more != 0) {
            items.add(more);
        }
        bytes.add((long) bytesAfter - bytesBefore);
    }
}
