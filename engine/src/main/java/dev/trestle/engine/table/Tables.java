package dev.trestle.engine.table;

import dev.trestle.engine.error.BackupErrors;
import dev.trestle.engine.error.TableErrors;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.table.stream.Streams;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All tables of the engine by name. Changes of definitions happen one at a time; everything else goes on meanwhile. */
public final class Tables {

    private final Storage storage;
    private final ItemLocks locks;
    private final Streams streams;
    private final Clock clock;
    private final ConcurrentNavigableMap<String, Table> tables = new ConcurrentSkipListMap<>();

    /** Tables in the storage given; the clock dates changes and says which items have expired. */
    public Tables(Storage storage, ItemLocks locks, Clock clock) {
        this.storage = storage;
        this.locks = locks;
        this.streams = new Streams(storage);
        this.clock = clock;
    }

    /** The streams of all tables. */
    public Streams streams() {
        return streams;
    }

    /** The table of that name, or null. */
    public @Nullable Table find(String name) {
        return tables.get(name);
    }

    /** All tables in the order of their names. */
    public NavigableMap<String, Table> byName() {
        return tables;
    }

    /** Makes a table. */
    public synchronized Table create(TableDefinition definition) {
        if (tables.containsKey(definition.name())) {
            throw TableErrors.tableAlreadyExists(definition.name());
        }
        Table table = new Table(definition, storage, locks, streams, clock);
        tables.put(definition.name(), table);
        return table;
    }

    /**
     * Makes a table with the items given, which nobody sees before all of them are there.
     *
     * @param entries items under the keys that the definition's key schema gives them
     * @throws dev.trestle.engine.error.ServiceException a TableAlreadyExistsException if there is one of that name
     */
    public synchronized Table restore(TableDefinition definition, Iterator<OrderedMap.Entry> entries) {
        if (tables.containsKey(definition.name())) {
            throw BackupErrors.tableAlreadyExists(definition.name());
        }
        Table table = new Table(definition, storage, locks, streams, clock);
        try {
            table.load(entries);
        } catch (RuntimeException e) {
            table.drop();
            throw e;
        }
        tables.put(definition.name(), table);
        return table;
    }

    /** The table of that name at this moment; empty if there is none. */
    public synchronized Optional<TableSnapshot> snapshot(String name) {
        return Optional.ofNullable(tables.get(name)).map(Table::snapshot);
    }

    /**
     * Deletes a table with all its items.
     *
     * @param lastLook sees the table after the last write; if it throws, the table stays
     */
    public synchronized Table delete(String name, Consumer<Table> lastLook) {
        Table table = tables.get(name);
        if (table == null) {
            throw TableErrors.tableNotFound(name);
        }
        if (table.definition().deletionProtection()) {
            throw TableErrors.deletionProtected(table.definition().arn());
        }
        table.definition().features().replication().requireDeletable(clock.instant());
        table.retire(lastLook);
        tables.remove(name);
        table.drop();
        return table;
    }

    /** Replaces a table's definition and carries out the change of indexes, at most one, that lies in it. */
    public synchronized Table redefine(String name, UnaryOperator<TableDefinition> change) {
        Table table = tables.get(name);
        if (table == null) {
            throw TableErrors.tableNotFound(name);
        }
        TableDefinition before = table.definition();
        TableDefinition after = change.apply(before);
        changeIndexes(table, before, after);
        table.followStream();
        return table;
    }

    private static void changeIndexes(Table table, TableDefinition before, TableDefinition after) {
        List<IndexDefinition> added = new ArrayList<>(after.indexes());
        added.removeIf(index -> before.index(index.name()).isPresent());
        List<IndexDefinition> dropped = new ArrayList<>(before.indexes());
        dropped.removeIf(index -> after.index(index.name()).isPresent());
        List<VectorIndexDefinition> addedVectors = new ArrayList<>(after.vectorIndexes());
        addedVectors.removeIf(index -> before.vectorIndex(index.name()).isPresent());
        List<VectorIndexDefinition> droppedVectors = new ArrayList<>(before.vectorIndexes());
        droppedVectors.removeIf(index -> after.vectorIndex(index.name()).isPresent());
        if (!added.isEmpty()) {
            table.addIndex(after, added.get(0));
        } else if (!dropped.isEmpty()) {
            table.dropIndex(after, dropped.get(0).name());
        } else if (!addedVectors.isEmpty()) {
            table.addVectorIndex(after, addedVectors.get(0));
        } else if (!droppedVectors.isEmpty()) {
            table.dropVectorIndex(after, droppedVectors.get(0).name());
        } else {
            table.redefine(after);
        }
    }

    /**
     * Deletes the items whose time to live has passed, and stream records older than 24 hours.
     *
     * @return how many items there were
     */
    public int sweep() {
        int expired = tables.values().stream().mapToInt(Table::expire).sum();
        streams.trim(clock.instant());
        return expired;
    }

    /** Forgets all tables. */
    public void close() {
        tables.clear();
        storage.close();
    }
}
