package dev.trestle.conformance.concurrency;

import dev.trestle.conformance.history.ListTransaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lists in a concurrent map, whose transactions hold no locks: they go from key to key and let others run between two.
 * Appending to one list is atomic.
 */
final class UnlockedLists implements Lists {

    private final Map<String, List<Integer>> lists = new ConcurrentHashMap<>();
    private final Runnable between;

    UnlockedLists(Runnable between) {
        this.between = between;
    }

    @Override
    public ListTransaction append(Map<String, Integer> values) {
        SortedMap<String, Integer> inOrder = new TreeMap<>(values);
        inOrder.forEach((key, value) -> {
            lists.merge(key, List.of(value), UnlockedLists::concatenated);
            if (!key.equals(inOrder.lastKey())) {
                between.run();
            }
        });
        return ListTransaction.appending(values);
    }

    private static List<Integer> concatenated(List<Integer> list, List<Integer> more) {
        List<Integer> all = new ArrayList<>(list);
        all.addAll(more);
        return List.copyOf(all);
    }

    @Override
    public ListTransaction read(Collection<String> keys) {
        Map<String, List<Integer>> found = new HashMap<>();
        keys.forEach(key -> found.put(key, lists.getOrDefault(key, List.of())));
        return ListTransaction.reading(found);
    }
}
