package dev.trestle.engine.table;

import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.MapView;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.table.recovery.PriorItems;
import java.util.Iterator;
import java.util.NavigableSet;

/** A view of items in which those that were changed after a moment are what they were before. */
final class RewoundView implements MapView {

    private final MapView later;
    private final PriorItems prior;

    /** Both are closed with this view. */
    RewoundView(MapView later, PriorItems prior) {
        this.later = later;
        this.prior = prior;
    }

    @Override
    public Iterator<OrderedMap.Entry> scan(KeyRange range, boolean descending) {
        NavigableSet<Key> changed = prior.keys(range, descending);
        Iterator<OrderedMap.Entry> entries = later.scan(range, descending);
        return changed.isEmpty() ? entries : new OverlaidEntries(entries, changed, prior::before);
    }

    @Override
    public void close() {
        later.close();
        prior.close();
    }
}
