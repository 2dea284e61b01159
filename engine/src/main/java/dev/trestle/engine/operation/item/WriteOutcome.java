package dev.trestle.engine.operation.item;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.operation.Capacity;
import dev.trestle.engine.table.Index;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a write found, what it left, and what it did to indexes. */
record WriteOutcome(@Nullable Item before, @Nullable Item after, List<Index.Change> changes) {

    void addTo(Capacity capacity) {
        capacity.write(before == null ? 0 : before.size(), after == null ? 0 : after.size(), changes);
    }
}
