package dev.trestle.conformance.history;

import java.util.List;
import java.util.Map;

/**
 * A transaction on lists, each under a key. Values are appended once in a history, so that a list that is read tells who
 * wrote it, and in which order.
 *
 * @param appends the value appended to each list written
 * @param reads what was found in each list read, after the transaction's own appends
 * @param committed whether it took place; if not, nothing of it may be seen
 */
public record ListTransaction(Map<String, Integer> appends, Map<String, List<Integer>> reads, boolean committed) {

    /** A transaction that took place and only writes. */
    public static ListTransaction appending(Map<String, Integer> appends) {
        return new ListTransaction(appends, Map.of(), true);
    }

    /** A transaction that only reads. */
    public static ListTransaction reading(Map<String, List<Integer>> reads) {
        return new ListTransaction(Map.of(), reads, true);
    }
}
