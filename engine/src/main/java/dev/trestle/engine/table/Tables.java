package dev.trestle.engine.table;

import dev.trestle.engine.error.BackupErrors;
import dev.trestle.engine.error.TableErrors;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import dev.trestle.engine.table.TableCatalog.StoredTable;
import dev.trestle.engine.table.stream.StreamDefinition;
import dev.trestle.engine.table.stream.Streams;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All tables of the engine by name. Changes of definitions happen one at a time, each in storage before it takes effect
 * here; everything else goes on meanwhile.
 */
public final class Tables {

    private final Storage storage;
    private final TableCatalog catalog;
    private final ItemLocks locks;
    private final Streams streams;
    private final Clock clock;
    private final ConcurrentNavigableMap<String, Table> tables = new ConcurrentSkipListMap<>();

    /**
     * The tables that the storage has. What was interrupted there is brought to an end first: an index that was being
     * filled is filled, and what is left of tables that were being restored or deleted is removed.
     *
     * @param clock dates changes and says which items have expired
     */
    public Tables(Storage storage, ItemLocks locks, Clock clock) {
        this.storage = storage;
        this.catalog = new TableCatalog(storage);
        this.locks = locks;
        this.streams = new Streams(storage);
        this.clock = clock;
        catalog.open().forEach(this::open);
    }

    private void open(StoredTable stored) {
        TableDefinition definition = stored.definition();
        Table table = new Table(definition, storage, locks, clock);
        follow(table, clock.instant());
        stored.filling().ifPresent(index -> {
            table.goOnFilling(index);
            save(definition, definition, Optional.empty(), clock.instant());
        });
        tables.put(definition.name(), table);
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
        return add(definition, table -> {});
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
        return add(definition, table -> table.load(entries));
    }

    private Table add(TableDefinition definition, Consumer<Table> load) {
        Instant now = clock.instant();
        Table table = new Table(definition, storage, locks, clock);
        try {
            load.accept(table);
            try (WriteBatch batch = new WriteBatch()) {
                catalog.stage(batch, new StoredTable(definition, Optional.empty()));
                streams.stage(batch, Optional.empty(), definition.features().openStream(), now);
                storage.commit(batch);
            }
        } catch (RuntimeException e) {
            table.drop();
            throw e;
        }
        follow(table, now);
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
     * @param lastLook sees the table after the last write, and may add to the batch that deletes it; if it throws, the
     *     table stays
     */
    public synchronized Table delete(String name, BiConsumer<Table, WriteBatch> lastLook) {
        Table table = tables.get(name);
        if (table == null) {
            throw TableErrors.tableNotFound(name);
        }
        TableDefinition definition = table.definition();
        if (definition.deletionProtection()) {
            throw TableErrors.deletionProtected(definition.arn());
        }
        Instant now = clock.instant();
        table.retire(() -> {
            try (WriteBatch batch = new WriteBatch()) {
                lastLook.accept(table, batch);
                catalog.stageRemoval(batch, name);
                streams.stage(batch, definition.features().openStream(), Optional.empty(), now);
                storage.commit(batch);
            }
        });
        tables.remove(name);
        table.follow(null, now);
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
        Instant now = clock.instant();
        List<IndexDefinition> added = new ArrayList<>(after.indexes());
        added.removeIf(index -> before.index(index.name()).isPresent());
        List<IndexDefinition> dropped = new ArrayList<>(before.indexes());
        dropped.removeIf(index -> after.index(index.name()).isPresent());
        if (!added.isEmpty()) {
            addIndex(table, after, added.get(0), now);
        } else if (!dropped.isEmpty()) {
            save(before, after, Optional.empty(), now);
            table.dropIndex(before, after, dropped.get(0));
        } else {
            save(before, after, Optional.empty(), now);
            table.redefine(after);
        }
        follow(table, now);
        return table;
    }

    private void addIndex(Table table, TableDefinition after, IndexDefinition added, Instant now) {
        TableDefinition before = table.definition();
        save(before, after, Optional.of(added.name()), now);
        try {
            table.addIndex(after, added);
        } catch (RuntimeException e) {
            save(after, before, Optional.empty(), now);
            throw e;
        }
        save(after, after, Optional.empty(), now);
    }

    private void save(TableDefinition before, TableDefinition after, Optional<String> filling, Instant now) {
        try (WriteBatch batch = new WriteBatch()) {
            catalog.stage(batch, new StoredTable(after, filling));
            streams.stage(
                    batch, before.features().openStream(), after.features().openStream(), now);
            storage.commit(batch);
        }
    }

    /** Has the table's changes go into the stream that its definition names, if it names one. */
    private void follow(Table table, Instant now) {
        Optional<StreamDefinition> wanted = table.definition().features().openStream();
        table.follow(wanted.map(streams::open).orElse(null), now);
    }

    /**
     * Deletes the items whose time to live has passed, and stream records older than 24 hours.
     *
     * @return how many items there were
     */
    public int sweep() {
        ExpiredItems expired = new ExpiredItems(storage, locks, clock);
        int deleted = tables.values().stream().mapToInt(expired::deleteFrom).sum();
        streams.trim(clock.instant());
        return deleted;
    }

    /** Forgets all tables, which stay in storage. */
    public void close() {
        tables.clear();
    }
}
