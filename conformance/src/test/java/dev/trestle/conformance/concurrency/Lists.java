package dev.trestle.conformance.concurrency;

import dev.trestle.conformance.history.ListTransaction;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Lists under keys, empty at first, on which transactions are carried out. */
interface Lists {

    /** Appends to several lists at once. */
    ListTransaction append(Map<String, Integer> values);

    /** Reads several lists at once. */
    ListTransaction read(Collection<String> keys);

    /** What each list holds, to be called when nothing else goes on. */
    default Map<String, List<Integer>> all(Collection<String> keys) {
        return read(keys).reads();
    }
}
