package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Statistics;
import dev.trestle.engine.storage.WriteBatch;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of a secondary index, and how a write to the table changes them. */
public final class Index {

    private final String name;
    private final boolean local;
    private final KeySpace keySpace;
    private final @Nullable Set<String> projected;
    private final KeySpace shown;
    private final @Nullable IndexHistory history;
    private volatile boolean filling;

    /** An index over the entries; a history is what it shows of them if it lags. */
    Index(IndexDefinition definition, KeySpace table, OrderedMap entries, @Nullable IndexHistory history) {
        this.name = definition.name();
        this.local = !definition.isGlobal();
        this.keySpace = KeySpace.ofIndex(definition.keySchema(), table, entries);
        this.history = history;
        this.shown = history == null ? keySpace : KeySpace.ofIndex(definition.keySchema(), table, history);
        if (definition.projectsAll()) {
            this.projected = null;
        } else {
            this.projected = new HashSet<>(keySpace.positionAttributes());
            this.projected.addAll(definition.projection().nonKeyAttributes());
        }
    }

    /** The index's name. */
    public String name() {
        return name;
    }

    /** Whether it shares the table's partition key. */
    public boolean isLocal() {
        return local;
    }

    /** Its entries in its order as readers see them, who may be behind. */
    public KeySpace shown() {
        return shown;
    }

    /** Its entries in its order. */
    public KeySpace keySpace() {
        return keySpace;
    }

    /** How many entries it has and how large they are. */
    public Statistics statistics() {
        return keySpace.entries().statistics();
    }

    /** Whether entries hold the attribute. */
    public boolean projects(String attribute) {
        return projected == null || projected.contains(attribute);
    }

    /** While an index is being filled, items may lack the entries that they are to have. */
    void filling(boolean nowFilling) {
        filling = nowFilling;
    }

    /**
     * Adds to the batch what the change of an item from before to after does to this index; empty if nothing. The caller
     * holds the item's lock.
     */
    Optional<Change> stage(WriteBatch batch, @Nullable Item before, @Nullable Item after) {
        Key oldKey = before == null ? null : keySpace.keyOf(before);
        if (oldKey != null && filling && keySpace.entries().get(oldKey) == null) {
            // The entry has not been made yet, so it is not counted as one that changes or goes.
            oldKey = null;
        }
        Key newKey = after == null ? null : keySpace.keyOf(after);
        Item oldEntry = before == null || oldKey == null ? null : entry(before);
        Item newEntry = after == null || newKey == null ? null : entry(after);
        boolean moved = oldKey != null && !oldKey.equals(newKey);
        if (oldKey != null && moved) {
            remember(oldKey, oldEntry);
            batch.delete(keySpace.entries(), oldKey);
        }
        if (newKey != null && newEntry != null) {
            if (!moved && Objects.equals(oldEntry, newEntry)) {
                return Optional.empty();
            }
            remember(newKey, moved || oldKey == null ? null : oldEntry);
            batch.put(keySpace.entries(), newKey, newEntry);
        }
        if (oldEntry == null && newEntry == null) {
            return Optional.empty();
        }
        int bytesBefore = oldEntry == null ? 0 : oldEntry.size();
        int bytesAfter = newEntry == null ? 0 : newEntry.size();
        batch.count(keySpace.entries(), bytesBefore, bytesAfter);
        return Optional.of(new Change(this, bytesBefore, bytesAfter, moved));
    }

    private void remember(Key key, @Nullable Item before) {
        if (history != null) {
            history.remember(key, before);
        }
    }

    private Item entry(Item item) {
        return projected == null ? item : item.only(projected);
    }

    /**
     * What a write did to an index.
     *
     * @param index the index
     * @param bytesBefore the size of the entry before, zero if there was none
     * @param bytesAfter the size of the entry after, zero if there is none
     * @param moved whether the entry before had to be deleted
     */
    public record Change(Index index, int bytesBefore, int bytesAfter, boolean moved) {}
}
