package dev.trestle.engine.table;

import dev.trestle.engine.error.BackupErrors;
import dev.trestle.engine.error.TableErrors;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.table.TableFeatures.Backups;
import dev.trestle.engine.table.recovery.ChangeLogs;
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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All tables of the engine by name. Changes of definitions happen one at a time; everything else goes on meanwhile. */
public final class Tables {

    private final Storage storage;
    private final ItemLocks locks;
    private final Streams streams;
    private final ChangeLogs logs;
    private final Clock clock;
    private final ConcurrentNavigableMap<String, Table> tables = new ConcurrentSkipListMap<>();

    /** Tables in the storage given; the clock dates changes and says which items have expired. */
    public Tables(Storage storage, ItemLocks locks, Clock clock) {
        this.storage = storage;
        this.locks = locks;
        this.streams = new Streams(storage);
        this.logs = new ChangeLogs(storage, clock);
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
        Table table = new Table(definition, storage, locks, streams, logs, clock);
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
        Table table = new Table(definition, storage, locks, streams, logs, clock);
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
        Table table = existing(name);
        if (table.definition().deletionProtection()) {
            throw TableErrors.deletionProtected(table.definition().arn());
        }
        table.retire(lastLook);
        tables.remove(name);
        table.drop();
        return table;
    }

    /** Replaces a table's definition and carries out the change of indexes, at most one, that lies in it. */
    public synchronized Table redefine(String name, UnaryOperator<TableDefinition> change) {
        Table table = existing(name);
        TableDefinition before = table.definition();
        TableDefinition after = change.apply(before);
        List<IndexDefinition> added = new ArrayList<>(after.indexes());
        added.removeIf(index -> before.index(index.name()).isPresent());
        List<IndexDefinition> dropped = new ArrayList<>(before.indexes());
        dropped.removeIf(index -> after.index(index.name()).isPresent());
        if (!added.isEmpty()) {
            table.addIndex(after, added.get(0));
        } else if (!dropped.isEmpty()) {
            table.dropIndex(after, dropped.get(0).name());
        } else {
            table.redefine(after);
        }
        table.followStream();
        return table;
    }

    /**
     * Switches continuous backups on, which then go back to this moment at most, or gives them another period.
     *
     * @param days how far back the table can be restored, 1 to 35
     */
    public synchronized Table backUp(String name, int days) {
        Table table = existing(name);
        table.openLog();
        Instant now = clock.instant();
        Backups backups = table.definition()
                .features()
                .backups()
                .map(on -> on.withDays(days, now))
                .orElseGet(() -> new Backups(now, days));
        return redefine(
                name,
                definition -> definition.withFeatures(definition.features().withBackups(Optional.of(backups))));
    }

    /** Switches continuous backups off. What they could restore is lost. */
    public synchronized Table stopBackups(String name) {
        Table table = redefine(
                name,
                definition -> definition.withFeatures(definition.features().withBackups(Optional.empty())));
        table.dropLog();
        return table;
    }

    private Table existing(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw TableErrors.tableNotFound(name);
        }
        return table;
    }

    /**
     * Deletes the items whose time to live has passed, stream records older than 24 hours, and logged changes that no
     * restored table can need any more.
     *
     * @return how many items there were
     */
    public int sweep() {
        int expired = tables.values().stream().mapToInt(Table::expire).sum();
        streams.trim(clock.instant());
        tables.values().forEach(Table::trimLog);
        return expired;
    }

    /** Forgets all tables. */
    public void close() {
        tables.clear();
        storage.close();
    }
}
