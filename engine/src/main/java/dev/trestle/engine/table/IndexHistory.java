package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Statistics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries of an index as they were some time ago, which is how a global secondary index shows them that lags. Entries
 * are stored at once, and what was there before is remembered for as long as it is to be seen. Thread-safe.
 */
final class IndexHistory implements OrderedMap {

    private final OrderedMap present;
    private final Clock clock;
    private final Duration lag;
    private final ConcurrentNavigableMap<Key, List<Past>> past = new ConcurrentSkipListMap<>();

    IndexHistory(OrderedMap present, Clock clock, Duration lag) {
        this.present = present;
        this.clock = clock;
        this.lag = lag;
    }

    /** Keeps what is under the key and about to change; null for nothing. The caller holds the item's lock. */
    void remember(Key key, @Nullable Item before) {
        Instant now = clock.instant();
        past.compute(key, (same, known) -> {
            List<Past> kept = new ArrayList<>(known == null ? List.of() : since(known, now.minus(lag)));
            kept.add(new Past(now, Optional.ofNullable(before)));
            return List.copyOf(kept);
        });
    }

    @Override
    public @Nullable Item get(Key key) {
        List<Past> changes = since(past.getOrDefault(key, List.of()), horizon());
        return changes.isEmpty() ? present.get(key) : changes.get(0).before().orElse(null);
    }

    @Override
    public Iterator<Entry> scan(KeyRange range, boolean descending) {
        forget();
        Instant horizon = horizon();
        NavigableMap<Key, Optional<Item>> shown = new TreeMap<>();
        past.forEach((key, changes) -> {
            List<Past> since = since(changes, horizon);
            if (!since.isEmpty() && range.contains(key)) {
                shown.put(key, since.get(0).before());
            }
        });
        Iterator<Entry> now = present.scan(range, descending);
        NavigableSet<Key> keys = descending ? shown.descendingKeySet() : shown.navigableKeySet();
        return keys.isEmpty() ? now : new OverlaidEntries(now, keys, key -> shown.getOrDefault(key, Optional.empty()));
    }

    @Override
    public Statistics statistics() {
        return present.statistics();
    }

    private Instant horizon() {
        return clock.instant().minus(lag);
    }

    private void forget() {
        Instant horizon = horizon();
        past.keySet()
                .forEach(key -> past.computeIfPresent(key, (same, changes) -> {
                    List<Past> kept = since(changes, horizon);
                    return kept.isEmpty() ? null : kept;
                }));
    }

    private static List<Past> since(List<Past> changes, Instant horizon) {
        int first = 0;
        while (first < changes.size() && !changes.get(first).changed().isAfter(horizon)) {
            first++;
        }
        return changes.subList(first, changes.size());
    }

    /** What was under a key until it was changed. */
    private record Past(Instant changed, Optional<Item> before) {}
}
