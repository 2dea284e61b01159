package dev.trestle.engine.table;

import dev.trestle.engine.error.TableErrors;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import dev.trestle.engine.table.stream.StreamDefinition;
import dev.trestle.engine.table.stream.Streams;
import dev.trestle.engine.table.stream.TableStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A table with its items and indexes. Reads need no lock. Whoever writes an item holds its lock in {@link ItemLocks} from
 * before it reads the item until the batch is committed.
 */
public final class Table {

    private final Storage storage;
    private final ItemLocks locks;
    private final Streams streams;
    private final Clock clock;
    private final Duration indexLag;
    private final KeySpace keySpace;
    private final Statistics statistics = new Statistics();
    private volatile TableDefinition definition;
    private volatile List<Index> indexes = List.of();
    private volatile List<VectorIndex> vectorIndexes = List.of();
    private volatile @Nullable TableStream stream;
    private volatile boolean dropped;
    private volatile @Nullable IndexDefinition droppedIndex;

    /** These are made with the table and stay. */
    private final List<Index> localIndexes;

    Table(
            TableDefinition definition,
            Storage storage,
            ItemLocks locks,
            Streams streams,
            Clock clock,
            Duration indexLag) {
        this.definition = definition;
        this.storage = storage;
        this.locks = locks;
        this.streams = streams;
        this.clock = clock;
        this.indexLag = indexLag;
        this.keySpace = KeySpace.ofTable(definition.keySchema(), storage.map(definition.id()));
        this.indexes = definition.indexes().stream().map(this::open).toList();
        this.localIndexes = indexes.stream().filter(Index::isLocal).toList();
        this.vectorIndexes = definition.vectorIndexes().stream().map(this::open).toList();
        followStream();
    }

    /** The definition as it is now. */
    public TableDefinition definition() {
        return definition;
    }

    /** The table's name. */
    public String name() {
        return definition.name();
    }

    /** The items in the order of the primary key. */
    public KeySpace keySpace() {
        return keySpace;
    }

    /** The index of that name. */
    public Optional<Index> index(String name) {
        return indexes.stream().filter(index -> index.name().equals(name)).findFirst();
    }

    /** The vector index of that name. */
    public Optional<VectorIndex> vectorIndex(String name) {
        return vectorIndexes.stream()
                .filter(index -> index.definition().name().equals(name))
                .findFirst();
    }

    /** The index that was dropped last, which may still be seen going. */
    public Optional<IndexDefinition> droppedIndex() {
        return Optional.ofNullable(droppedIndex);
    }

    /** How many items there are and how large they are. */
    public Statistics statistics() {
        return statistics;
    }

    /** The item collection of the item, whose key attributes suffice; empty unless there are local indexes. */
    public Optional<ItemCollection> itemCollection(Item item) {
        if (localIndexes.isEmpty()) {
            return Optional.empty();
        }
        List<KeySpace> keySpaces = new ArrayList<>(List.of(keySpace));
        localIndexes.forEach(index -> keySpaces.add(index.keySpace()));
        List<String> names =
                keySpace.schema().partition().stream().map(KeyAttribute::name).toList();
        return Optional.of(new ItemCollection(item.only(names), keySpaces));
    }

    /** The item under the key, or null. */
    public @Nullable Item get(Key key) {
        return keySpace.entries().get(key);
    }

    /**
     * Adds to the batch the change of an item, with what it does to the indexes and its record in the stream. The caller
     * holds the item's lock until the batch is closed.
     *
     * @return what it does to the indexes
     * @throws dev.trestle.engine.error.ServiceException if the table has been deleted meanwhile, or the item collection
     *     would be too large
     */
    public IndexChanges stage(WriteBatch batch, Key key, @Nullable Item before, @Nullable Item after) {
        if (dropped) {
            throw TableErrors.requestedResourceNotFound();
        }
        return stage(batch, key, before, after, false);
    }

    private IndexChanges stage(
            WriteBatch batch, Key key, @Nullable Item before, @Nullable Item after, boolean expired) {
        // The item goes before its index entries, so that no entry is met whose item is not there yet.
        if (after != null) {
            batch.put(keySpace.entries(), key, after);
        } else if (before != null) {
            batch.delete(keySpace.entries(), key);
        }
        List<Index.Change> changes = new ArrayList<>();
        for (Index index : indexes) {
            index.stage(batch, before, after).ifPresent(changes::add);
        }
        if (after != null) {
            requireRoom(before, after, changes);
        }
        TableStream open = stream;
        Item keys = after == null ? before : after;
        if (open != null && keys != null) {
            open.stage(batch, keySpace.positionOf(keys), before, after, clock.instant(), expired);
        }
        List<VectorIndex.Change> vectors = new ArrayList<>();
        for (VectorIndex index : vectorIndexes) {
            index.stage(batch, before, after).ifPresent(vectors::add);
        }
        return new IndexChanges(changes, vectors);
    }

    /** No item collection is larger than all of them, so nothing is measured in a table that is small enough. */
    private void requireRoom(@Nullable Item before, Item after, List<Index.Change> changes) {
        if (localIndexes.isEmpty()) {
            return;
        }
        long more = (long) after.size() - (before == null ? 0 : before.size());
        long all = statistics.bytes();
        for (Index index : localIndexes) {
            all += index.statistics().bytes();
        }
        for (Index.Change change : changes) {
            more += localIndexes.contains(change.index()) ? change.bytesAfter() - change.bytesBefore() : 0;
        }
        if (more > 0 && all + more > ItemCollection.MAX_BYTES) {
            long growth = more;
            itemCollection(after).ifPresent(collection -> collection.requireRoom(growth, ItemCollection.MAX_BYTES));
        }
    }

    /** Counts a change that has been committed, and has vector searches see it. The caller still holds the item's lock. */
    public void count(@Nullable Item before, @Nullable Item after, IndexChanges changes) {
        statistics.replaced(before == null ? 0 : before.size(), after == null ? 0 : after.size());
        for (Index.Change change : changes.secondary()) {
            change.index().statistics().replaced(change.bytesBefore(), change.bytesAfter());
        }
        changes.vectors().forEach(VectorIndex.Change::apply);
    }

    /**
     * Deletes the items whose time to live has passed, each under its lock and by its own.
     *
     * @return how many there were
     */
    int expire() {
        Optional<TimeToLive> timeToLive = definition.features().timeToLive();
        if (timeToLive.isEmpty()) {
            return 0;
        }
        Predicate<Item> expired = timeToLive.get().at(clock.instant());
        int count = 0;
        Iterator<OrderedMap.Entry> entries = keySpace.entries().scan(KeyRange.ALL, false);
        while (entries.hasNext()) {
            OrderedMap.Entry entry = entries.next();
            Key key = entry.key();
            if (expired.test(entry.item())
                    && locks.holding(new ItemLocks.Address(this, key), () -> expire(key, expired))) {
                count++;
            }
        }
        return count;
    }

    /** Looks again, as a writer may have been here meanwhile. */
    private boolean expire(Key key, Predicate<Item> expired) {
        Item item = get(key);
        if (dropped || item == null || !expired.test(item)) {
            return false;
        }
        try (WriteBatch batch = new WriteBatch()) {
            IndexChanges changes = stage(batch, key, item, null, true);
            storage.commit(batch);
            count(item, null, changes);
        }
        return true;
    }

    /** Replaces settings that leave the indexes as they are. */
    void redefine(TableDefinition newDefinition) {
        definition = newDefinition;
    }

    /** Opens or ends the stream as the definition says. */
    void followStream() {
        StreamDefinition wanted = definition.features().openStream().orElse(null);
        TableStream open = stream;
        if (open != null && !open.definition().equals(wanted)) {
            endStream(open);
        }
        if (wanted != null && (open == null || !open.definition().equals(wanted))) {
            stream = streams.open(wanted);
        }
    }

    private void endStream(TableStream open) {
        stream = null;
        locks.awaitWriters();
        open.disable(clock.instant());
    }

    /** Adds an index and fills it from the items. Writers keep it in step from the moment that it is in the list. */
    void addIndex(TableDefinition newDefinition, IndexDefinition added) {
        Index index = open(added);
        index.filling(true);
        definition = newDefinition;
        List<Index> more = new ArrayList<>(indexes);
        more.add(index);
        indexes = List.copyOf(more);
        fillItemByItem(key -> fill(index, key));
        index.filling(false);
    }

    /** Adds a vector index in the same way. */
    void addVectorIndex(TableDefinition newDefinition, VectorIndexDefinition added) {
        VectorIndex index = open(added);
        index.filling(true);
        definition = newDefinition;
        List<VectorIndex> more = new ArrayList<>(vectorIndexes);
        more.add(index);
        vectorIndexes = List.copyOf(more);
        fillItemByItem(key -> fill(index, key));
        index.filling(false);
    }

    /** Has each item's entry made under the item's lock, when all writers know the new index. */
    private void fillItemByItem(Predicate<Key> fill) {
        locks.awaitWriters();
        Iterator<OrderedMap.Entry> entries = keySpace.entries().scan(KeyRange.ALL, false);
        while (entries.hasNext()) {
            Key key = entries.next().key();
            locks.holding(new ItemLocks.Address(this, key), () -> fill.test(key));
        }
    }

    /** Adds the item's entry to the index unless a writer already has; says whether it did. */
    private boolean fill(Index index, Key key) {
        Item item = get(key);
        Key entryKey = item == null ? null : index.keySpace().keyOf(item);
        if (entryKey == null || index.keySpace().entries().get(entryKey) != null) {
            return false;
        }
        try (WriteBatch batch = new WriteBatch()) {
            Optional<Index.Change> change = index.stage(batch, null, item);
            storage.commit(batch);
            change.ifPresent(made -> index.statistics().replaced(0, made.bytesAfter()));
            return change.isPresent();
        }
    }

    private boolean fill(VectorIndex index, Key key) {
        Item item = get(key);
        if (item == null || index.has(item)) {
            return false;
        }
        try (WriteBatch batch = new WriteBatch()) {
            Optional<VectorIndex.Change> change = index.stage(batch, null, item);
            storage.commit(batch);
            change.ifPresent(VectorIndex.Change::apply);
            return change.isPresent();
        }
    }

    void dropIndex(TableDefinition newDefinition, String name) {
        Index dropping = index(name).orElseThrow();
        droppedIndex = definition.index(name).orElse(null);
        definition = newDefinition;
        indexes = indexes.stream().filter(index -> index != dropping).toList();
        locks.awaitWriters();
        storage.drop(dropping.storageName());
    }

    void dropVectorIndex(TableDefinition newDefinition, String name) {
        VectorIndex dropping = vectorIndex(name).orElseThrow();
        definition = newDefinition;
        vectorIndexes =
                vectorIndexes.stream().filter(index -> index != dropping).toList();
        locks.awaitWriters();
        storage.drop(dropping.storageName());
    }

    /**
     * The table as it is between two writes, so that no transaction is half in it. Writers wait while references to the
     * items are collected.
     */
    public TableSnapshot snapshot() {
        return locks.holdingEverything(() -> {
            List<OrderedMap.Entry> entries = new ArrayList<>();
            keySpace.entries().scan(KeyRange.ALL, false).forEachRemaining(entries::add);
            return new TableSnapshot(definition, entries);
        });
    }

    /** Puts items into a table that nobody else knows yet. */
    void load(Iterator<OrderedMap.Entry> entries) {
        while (entries.hasNext()) {
            loadSome(entries);
        }
    }

    private void loadSome(Iterator<OrderedMap.Entry> entries) {
        try (WriteBatch batch = new WriteBatch()) {
            List<Runnable> counts = new ArrayList<>();
            while (entries.hasNext() && counts.size() < TableSnapshot.BATCH) {
                OrderedMap.Entry entry = entries.next();
                IndexChanges changes = stage(batch, entry.key(), null, entry.item());
                counts.add(() -> count(null, entry.item(), changes));
            }
            storage.commit(batch);
            counts.forEach(Runnable::run);
        }
    }

    /** Ends all writing, then lets the action see the last of the items; if it throws, the table stays as it was. */
    void retire(Consumer<Table> lastLook) {
        dropped = true;
        locks.awaitWriters();
        try {
            lastLook.accept(this);
        } catch (RuntimeException e) {
            dropped = false;
            throw e;
        }
    }

    /** Removes all that is stored of a table that nobody writes to any more. */
    void drop() {
        TableStream open = stream;
        if (open != null) {
            endStream(open);
        }
        indexes.forEach(index -> storage.drop(index.storageName()));
        vectorIndexes.forEach(index -> storage.drop(index.storageName()));
        storage.drop(definition.id());
    }

    private Index open(IndexDefinition index) {
        String storageName = storageName(index.name());
        OrderedMap entries = storage.map(storageName);
        boolean lags = index.isGlobal() && !indexLag.isZero();
        IndexHistory history = lags ? new IndexHistory(entries, clock, indexLag) : null;
        return new Index(index, storageName, keySpace, entries, history);
    }

    private VectorIndex open(VectorIndexDefinition index) {
        String storageName = storageName(index.name());
        return new VectorIndex(index, storageName, keySpace, storage.map(storageName));
    }

    /** An index that is dropped and made again under its name starts empty: the old map is gone by then. */
    private String storageName(String index) {
        return definition.id() + "/" + index;
    }
}
