package dev.trestle.engine.table;

import dev.trestle.engine.error.TableErrors;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.storage.MapView;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Statistics;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import dev.trestle.engine.table.recovery.ChangeLog;
import dev.trestle.engine.table.stream.TableStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table with its items and indexes. Reads need no lock. Whoever writes an item holds its lock in {@link ItemLocks} from
 * before it reads the item until the batch is committed.
 */
public final class Table {

    private final Storage storage;
    private final ItemLocks locks;
    private final Clock clock;
    private final Duration indexLag;
    private final KeySpace keySpace;
    private final IndexFilling filling;
    private volatile TableDefinition definition;
    private volatile List<Index> indexes = List.of();
    private volatile List<VectorIndex> vectorIndexes = List.of();
    private volatile @Nullable TableStream stream;
    private volatile @Nullable ChangeLog log;
    private volatile boolean dropped;
    private volatile @Nullable IndexDefinition droppedIndex;
    private volatile @Nullable VectorIndexDefinition droppedVectorIndex;

    /** These are made with the table and stay. */
    private final List<Index> localIndexes;

    Table(TableDefinition definition, Storage storage, ItemLocks locks, Clock clock, Duration indexLag) {
        this.definition = definition;
        this.storage = storage;
        this.locks = locks;
        this.clock = clock;
        this.indexLag = indexLag;
        this.keySpace = KeySpace.ofTable(definition.keySchema(), storage.map(TableCatalog.itemsOf(definition)));
        this.indexes = definition.indexes().stream().map(this::open).toList();
        this.localIndexes = indexes.stream().filter(Index::isLocal).toList();
        this.vectorIndexes = definition.vectorIndexes().stream().map(this::open).toList();
        this.filling = new IndexFilling(this, storage, locks);
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

    /** The vector index that was dropped last, which may still be seen going. */
    public Optional<VectorIndexDefinition> droppedVectorIndex() {
        return Optional.ofNullable(droppedVectorIndex);
    }

    /** The time by the engine's clock. */
    public Instant now() {
        return clock.instant();
    }

    /** How many items there are and how large they are. */
    public Statistics statistics() {
        return keySpace.entries().statistics();
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
        batch.count(keySpace.entries(), before == null ? 0 : before.size(), after == null ? 0 : after.size());
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
        ChangeLog recording = log;
        if (recording != null) {
            recording.stage(batch, key, before, after);
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
        long all = statistics().bytes();
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

    /**
     * Adds to the batch that time to live deletes the item; false if the table has been deleted meanwhile. The caller holds
     * the item's lock.
     */
    boolean stageExpiry(WriteBatch batch, Key key, Item item) {
        if (!dropped) {
            stage(batch, key, item, null, true);
        }
        return !dropped;
    }

    /** Replaces settings that leave the indexes as they are. */
    void redefine(TableDefinition newDefinition) {
        definition = newDefinition;
    }

    /** Has changes go into the stream from now on, if there is one, and ends the one before. */
    void follow(@Nullable TableStream next, Instant now) {
        TableStream before = stream;
        if (next == before) {
            return;
        }
        if (before != null) {
            stream = null;
            locks.awaitWriters();
            before.disable(now);
        }
        stream = next;
    }

    /** Has changes logged from now on, if there is a log; no write that this does not hold for is under way after it. */
    void logTo(@Nullable ChangeLog next) {
        log = next;
        locks.awaitWriters();
    }

    /** Where changes are logged, or null. */
    @Nullable ChangeLog log() {
        return log;
    }

    /** What the table was; empty while continuous backups are off. */
    public Optional<TableHistory> history() {
        return Optional.ofNullable(log).map(open -> new TableHistory(this, open, locks));
    }

    /**
     * Adds an index and fills it from the items. Writers keep it in step from the moment that it is in the list. If it
     * cannot be filled, it is removed.
     */
    void addIndex(TableDefinition newDefinition, IndexDefinition added) {
        TableDefinition before = definition;
        // What an index of that name before has left, if it could not be removed, is not to be taken for entries.
        storage.drop(TableCatalog.entriesOf(definition, added.name()));
        Index index = open(added);
        index.filling(true);
        definition = newDefinition;
        List<Index> more = new ArrayList<>(indexes);
        more.add(index);
        indexes = List.copyOf(more);
        locks.awaitWriters();
        try {
            filling.fill(index);
        } catch (RuntimeException e) {
            dropIndex(newDefinition, before, added);
            throw e;
        }
    }

    /** Adds a vector index in the same way. */
    void addVectorIndex(TableDefinition newDefinition, VectorIndexDefinition added) {
        TableDefinition before = definition;
        storage.drop(TableCatalog.entriesOf(definition, added.name()));
        VectorIndex index = open(added);
        index.filling(true);
        definition = newDefinition;
        List<VectorIndex> more = new ArrayList<>(vectorIndexes);
        more.add(index);
        vectorIndexes = List.copyOf(more);
        locks.awaitWriters();
        try {
            filling.fill(index);
        } catch (RuntimeException e) {
            dropVectorIndex(newDefinition, before, added);
            throw e;
        }
    }

    /** Makes the entries that are missing in an index whose filling was interrupted, before there is any writer. */
    void goOnFilling(String name) {
        index(name).ifPresent(index -> {
            index.filling(true);
            filling.fill(index);
        });
        vectorIndex(name).ifPresent(index -> {
            index.filling(true);
            filling.fill(index);
        });
    }

    void dropIndex(TableDefinition before, TableDefinition after, IndexDefinition dropping) {
        droppedIndex = dropping;
        definition = after;
        indexes = indexes.stream()
                .filter(index -> !index.name().equals(dropping.name()))
                .toList();
        locks.awaitWriters();
        storage.drop(TableCatalog.entriesOf(before, dropping.name()));
    }

    void dropVectorIndex(TableDefinition before, TableDefinition after, VectorIndexDefinition dropping) {
        droppedVectorIndex = dropping;
        definition = after;
        vectorIndexes = vectorIndexes.stream()
                .filter(index -> !index.definition().name().equals(dropping.name()))
                .toList();
        locks.awaitWriters();
        storage.drop(TableCatalog.entriesOf(before, dropping.name()));
    }

    /**
     * The table as it is between two writes, so that no transaction is half in it; the caller closes it. Writers wait only for
     * as long as it takes the storage to make a view.
     */
    public TableSnapshot snapshot() {
        return locks.holdingEverything(() -> new TableSnapshot(definition, view()));
    }

    /** The items as they are now. The caller keeps others from writing meanwhile, and closes it. */
    MapView view() {
        return storage.view(keySpace.entries());
    }

    /** Puts items into a table that nobody else knows yet. */
    void load(Iterator<OrderedMap.Entry> entries) {
        ManyItems.write(storage, entries, (batch, entry) -> stage(batch, entry.key(), null, entry.item()));
    }

    /** Ends all writing, then does what it takes to delete the table; if that throws, the table stays as it was. */
    void retire(Runnable deletion) {
        dropped = true;
        locks.awaitWriters();
        try {
            deletion.run();
        } catch (RuntimeException e) {
            dropped = false;
            throw e;
        }
    }

    /** Removes all that is stored of a table that nobody writes to any more. */
    void drop() {
        TableCatalog.indexMapsOf(definition).forEach(storage::drop);
        storage.drop(TableCatalog.itemsOf(definition));
    }

    private Index open(IndexDefinition index) {
        OrderedMap entries = storage.map(TableCatalog.entriesOf(definition, index.name()));
        boolean lags = index.isGlobal() && !indexLag.isZero();
        return new Index(index, keySpace, entries, lags ? new IndexHistory(entries, clock, indexLag) : null);
    }

    private VectorIndex open(VectorIndexDefinition index) {
        return new VectorIndex(index, keySpace, storage.map(TableCatalog.entriesOf(definition, index.name())));
    }
}
