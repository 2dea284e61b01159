package dev.trestle.engine.table;

import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.BinaryValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.item.KeyEncoder;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Statistics;
import dev.trestle.engine.storage.WriteBatch;
import dev.trestle.engine.table.vector.Nearest;
import dev.trestle.engine.table.vector.Vector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a vector index, and how a write to the table changes them. An entry in storage is what is projected of an
 * item, with the vector in binary; the vectors themselves are in memory too, where searches go through them. Searches need
 * no lock.
 */
public final class VectorIndex {

    private final VectorIndexDefinition definition;
    private final KeySpace table;
    private final OrderedMap entries;
    private final @Nullable Set<String> projected;
    private final Set<String> filters = new HashSet<>();
    private final ConcurrentNavigableMap<Key, Searched> vectors = new ConcurrentSkipListMap<>();
    private volatile boolean filling;

    /** The index whose entries storage has already, or none. */
    VectorIndex(VectorIndexDefinition definition, KeySpace table, OrderedMap entries) {
        this.definition = definition;
        this.table = table;
        this.entries = entries;
        definition.searchSchema().inlineFilters().forEach(attribute -> filters.add(attribute.name()));
        if (definition.projection().kind() == IndexProjection.Kind.ALL) {
            this.projected = null;
        } else {
            this.projected = new HashSet<>(table.positionAttributes());
            this.projected.addAll(definition.projection().nonKeyAttributes());
            definition.searchSchema().attributes().forEach(attribute -> projected.add(attribute.name()));
        }
        Iterator<OrderedMap.Entry> stored = entries.scan(KeyRange.ALL, false);
        while (stored.hasNext()) {
            OrderedMap.Entry entry = stored.next();
            vectors.put(entry.key(), searched(entry.item(), vectorIn(entry.item())));
        }
    }

    /** What was asked for. */
    public VectorIndexDefinition definition() {
        return definition;
    }

    /** How many entries it has and how large they are, with four bytes for each component of a vector. */
    public Statistics statistics() {
        return entries.statistics();
    }

    /** Whether items may still lack the entries that they are to have. */
    public boolean isFilling() {
        return filling;
    }

    void filling(boolean nowFilling) {
        filling = nowFilling;
    }

    /**
     * The entries whose vectors are most similar to the one given, which has the index's number of dimensions. Every vector
     * that the conditions leave is compared, so none is missed; among equal scores those come first that the table has first
     * in the order of its keys.
     *
     * @param most how many at most
     * @param equalities values of attributes of the search schema, among them the partition key's if there is one
     */
    public Findings search(Vector vector, int most, Map<String, AttributeValue> equalities) {
        Nearest<Key> nearest = new Nearest<>(definition.distanceFunction(), vector, most);
        Map<String, AttributeValue> wanted = new HashMap<>(equalities);
        wanted.keySet().retainAll(filters);
        partition(equalities).forEach((key, searched) -> {
            if (searched.isFiledUnder(wanted)) {
                nearest.offer(searched.vector(), key);
            }
        });
        List<Finding> findings = new ArrayList<>();
        for (Nearest.Found<Key> found : nearest.found()) {
            Item entry = entries.get(found.of());
            if (entry != null) {
                findings.add(new Finding(entry.without(definition.vectorAttribute()), vectorIn(entry), found.score()));
            }
        }
        return new Findings(findings, nearest.offered());
    }

    private ConcurrentNavigableMap<Key, Searched> partition(Map<String, AttributeValue> equalities) {
        Optional<AttributeValue> value =
                definition.searchSchema().partition().map(attribute -> equalities.get(attribute.name()));
        if (value.isEmpty()) {
            return vectors;
        }
        Key from = new KeyEncoder().partition(List.of(value.get())).toKey();
        Key to = from.endOfPrefix();
        return to == null ? vectors.tailMap(from, true) : vectors.subMap(from, true, to, false);
    }

    /**
     * Adds to the batch what the change of an item from before to after does to this index; empty if nothing. The caller
     * holds the item's lock until the batch is closed; searches see the change when it has been committed.
     */
    Optional<Change> stage(WriteBatch batch, @Nullable Item before, @Nullable Item after) {
        Key oldKey = before == null ? null : keyOf(before);
        Searched old = oldKey == null ? null : vectors.get(oldKey);
        Key newKey = after == null ? null : keyOf(after);
        Vector vector = after == null || newKey == null ? null : vectorOf(before, old, after);
        Item entry = after == null || vector == null ? null : entry(after, vector);
        boolean gone = oldKey != null && old != null && (entry == null || !oldKey.equals(newKey));
        if (gone) {
            batch.delete(entries, Objects.requireNonNull(oldKey));
        }
        if (newKey != null && entry != null) {
            if (old != null && !gone && before != null && entry.equals(entry(before, old.vector()))) {
                return Optional.empty();
            }
            batch.put(entries, newKey, entry);
        }
        if (old == null && entry == null) {
            return Optional.empty();
        }
        int bytesBefore = old == null ? 0 : old.bytes();
        int bytesAfter = entry == null ? 0 : entry.size();
        batch.count(entries, bytesBefore, bytesAfter);
        Searched searched = entry == null ? null : searched(entry, Objects.requireNonNull(vector));
        batch.whenCommitted(() -> replace(gone ? oldKey : null, newKey, searched));
        return Optional.of(new Change(definition.name(), bytesBefore, bytesAfter, gone));
    }

    private void replace(@Nullable Key removed, @Nullable Key put, @Nullable Searched searched) {
        if (removed != null) {
            vectors.remove(removed);
        }
        if (put != null && searched != null) {
            vectors.put(put, searched);
        }
    }

    /** Whether there is an entry of the item. */
    boolean has(Item item) {
        Key key = keyOf(item);
        return key != null && vectors.containsKey(key);
    }

    /** By partition key if there is one, then by the table's key; null for an item that lacks the partition key. */
    private @Nullable Key keyOf(Item item) {
        Key tableKey = table.keyOf(item);
        Optional<KeyAttribute> partition = definition.searchSchema().partition();
        if (tableKey == null || partition.isEmpty()) {
            return tableKey;
        }
        List<AttributeValue> values = KeySchema.values(List.of(partition.get()), item);
        return values == null
                ? null
                : new KeyEncoder().partition(values).key(tableKey).toKey();
    }

    /** The item's vector; null if it has none that can be indexed. One that a write leaves as it was is not read again. */
    private @Nullable Vector vectorOf(@Nullable Item before, @Nullable Searched old, Item after) {
        AttributeValue value = after.get(definition.vectorAttribute());
        if (before != null && old != null && value != null && value.equals(before.get(definition.vectorAttribute()))) {
            return old.vector();
        }
        return value instanceof ListValue list && list.elements().size() == definition.dimensions()
                ? Vector.of(list.elements())
                : null;
    }

    private Item entry(Item item, Vector vector) {
        Item kept = projected == null ? item : item.only(projected);
        return kept.with(definition.vectorAttribute(), vector.toBinary());
    }

    private Vector vectorIn(Item entry) {
        return Vector.ofBinary((BinaryValue) Objects.requireNonNull(entry.get(definition.vectorAttribute())));
    }

    private Searched searched(Item entry, Vector vector) {
        return new Searched(vector, filters.isEmpty() ? Item.EMPTY : entry.only(filters), entry.size());
    }

    /**
     * What searches look at of an entry.
     *
     * @param filters its inline filter attributes, those that it has
     * @param bytes the size of the whole entry
     */
    private record Searched(Vector vector, Item filters, int bytes) {

        boolean isFiledUnder(Map<String, AttributeValue> wanted) {
            for (Map.Entry<String, AttributeValue> filter : wanted.entrySet()) {
                if (!filter.getValue().equals(filters.get(filter.getKey()))) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * What a write did to a vector index.
     *
     * @param indexName the name of the index
     * @param bytesBefore the size of the entry before, zero if there was none
     * @param bytesAfter the size of the entry after, zero if there is none
     * @param moved whether the entry before had to be deleted
     */
    public record Change(String indexName, int bytesBefore, int bytesAfter, boolean moved) {

        /** The bytes that go into the index: of an entry that is deleted, and of one that is made or changed. */
        public int bytesWritten() {
            return moved ? bytesBefore + bytesAfter : Math.max(bytesBefore, bytesAfter);
        }
    }

    /**
     * What a search found.
     *
     * @param findings the most similar first
     * @param compared how many vectors were compared
     */
    public record Findings(List<Finding> findings, long compared) {}

    /**
     * An entry that a search found.
     *
     * @param item what is projected of the item, without its vector
     * @param vector its vector
     * @param score how similar it is, as the distance function says it
     */
    public record Finding(Item item, Vector vector, double score) {}
}
