package dev.trestle.engine.table;

import dev.trestle.engine.error.BackupErrors;
import dev.trestle.engine.error.TableErrors;
import dev.trestle.engine.simulation.Simulation;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import dev.trestle.engine.table.TableCatalog.StoredTable;
import dev.trestle.engine.table.TableFeatures.Backups;
import dev.trestle.engine.table.recovery.ChangeLog;
import dev.trestle.engine.table.recovery.ChangeLogs;
import dev.trestle.engine.table.stream.StreamDefinition;
import dev.trestle.engine.table.stream.Streams;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All tables of the engine by name. Changes of definitions happen one at a time, each in storage before it takes effect
 * here; everything else goes on meanwhile.
 */
public final class Tables {

    private final Storage storage;
    private final TableCatalog catalog;
    private final Redefinition redefinition;
    private final ItemLocks locks;
    private final Streams streams;
    private final ChangeLogs logs;
    private final Clock clock;
    private final Timeline timeline;
    private final Duration indexLag;
    private final ConcurrentNavigableMap<String, Table> tables = new ConcurrentSkipListMap<>();

    /** Tables without items whose deletion is still to be seen. */
    private final Map<String, Table> departing = new ConcurrentHashMap<>();

    /** The names of tables that are being filled; guarded by this object. */
    private final Set<String> reserved = new HashSet<>();

    /**
     * The tables that the storage has. What was interrupted there is brought to an end first: an index that was being
     * filled is filled, and what is left of tables that were being restored or deleted is removed.
     *
     * @param clock dates changes and says which items have expired
     * @param simulation says how long changes take and how far indexes lag
     */
    public Tables(Storage storage, ItemLocks locks, Clock clock, Simulation simulation) {
        this.indexLag = simulation.indexLag();
        this.timeline = new Timeline(storage, clock, simulation.changes());
        this.storage = storage;
        this.catalog = new TableCatalog(storage);
        this.locks = locks;
        this.streams = new Streams(storage);
        this.redefinition = new Redefinition(storage, catalog, streams);
        this.logs = new ChangeLogs(storage, clock);
        this.clock = clock;
        catalog.open().forEach(this::open);
        logs.dropOthers(tables.values().stream()
                .filter(table -> table.log() != null)
                .map(table -> table.definition().id())
                .collect(Collectors.toSet()));
    }

    private void open(StoredTable stored) {
        TableDefinition definition = stored.definition();
        Table table = new Table(definition, storage, locks, clock, indexLag);
        follow(table, clock.instant());
        definition.features().backups().ifPresent(on -> table.logTo(logs.open(definition.id())));
        stored.filling().ifPresent(index -> redefinition.goOnFilling(table, index, clock.instant()));
        tables.put(definition.name(), table);
    }

    /** The streams of all tables. */
    public Streams streams() {
        return streams;
    }

    /** The changes of tables that are under way. */
    public Timeline timeline() {
        return timeline;
    }

    /** The table of that name, or null. */
    public @Nullable Table find(String name) {
        return tables.get(name);
    }

    /** The table of that name, even one that is being deleted; or null. */
    public @Nullable Table findToDescribe(String name) {
        Table table = tables.get(name);
        return table == null ? departing(name) : table;
    }

    private @Nullable Table departing(String name) {
        Table table = departing.get(name);
        if (table != null && !timeline.isIn(table.definition().arn(), Timeline.DELETING)) {
            departing.remove(name, table);
            return null;
        }
        return table;
    }

    /** All tables in the order of their names. */
    public NavigableMap<String, Table> byName() {
        return tables;
    }

    /** The names of all tables, in their order, those that are being deleted among them. */
    public NavigableSet<String> names() {
        if (departing.isEmpty()) {
            return tables.navigableKeySet();
        }
        NavigableSet<String> names = new TreeSet<>(tables.keySet());
        departing.keySet().stream().filter(name -> departing(name) != null).forEach(names::add);
        return names;
    }

    /** Makes a table. */
    public synchronized Table create(TableDefinition definition) {
        requireFree(definition.name());
        return add(definition, table -> {});
    }

    /**
     * Makes a table that nobody sees before it has been filled; its name is taken meanwhile, and other tables are made.
     *
     * @throws dev.trestle.engine.error.ServiceException a ResourceInUseException if there is one of that name
     */
    public Table create(TableDefinition definition, Consumer<Table> filling) {
        reserve(definition.name());
        try {
            return add(definition, filling);
        } finally {
            synchronized (this) {
                reserved.remove(definition.name());
            }
        }
    }

    private synchronized void reserve(String name) {
        requireFree(name);
        reserved.add(name);
    }

    private void requireFree(String name) {
        Table table = tables.get(name);
        if (table != null && timeline.isIn(table.definition().arn(), Timeline.CREATING)) {
            throw TableErrors.tableInUse(name, Timeline.CREATING);
        }
        if (table != null || departing(name) != null || reserved.contains(name)) {
            throw TableErrors.tableAlreadyExists(name);
        }
    }

    /**
     * Makes a table with the items given, which nobody sees before all of them are there.
     *
     * @param entries items under the keys that the definition's key schema gives them
     * @throws dev.trestle.engine.error.ServiceException a TableAlreadyExistsException if there is one of that name
     */
    public synchronized Table restore(TableDefinition definition, Iterator<OrderedMap.Entry> entries) {
        if (findToDescribe(definition.name()) != null || reserved.contains(definition.name())) {
            throw BackupErrors.tableAlreadyExists(definition.name());
        }
        return add(definition, table -> table.load(entries));
    }

    private Table add(TableDefinition definition, Consumer<Table> load) {
        Instant now = clock.instant();
        Table table = new Table(definition, storage, locks, clock, indexLag);
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
        timeline.begin(definition.arn(), Timeline.CREATING, timeline.times().table());
        tables.put(definition.name(), table);
        return table;
    }

    /** The table of that name at this moment, which the caller closes; empty if there is none. */
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
        Table table = changeable(name);
        TableDefinition definition = table.definition();
        if (timeline.isIn(definition.arn(), Timeline.UPDATING)) {
            throw TableErrors.tableBeingUpdated(name);
        }
        if (definition.deletionProtection()) {
            throw TableErrors.deletionProtected();
        }
        Instant now = clock.instant();
        definition.features().replication().requireDeletable(now);
        table.retire(() -> {
            try (WriteBatch batch = new WriteBatch()) {
                lastLook.accept(table, batch);
                catalog.stageRemoval(batch, name);
                streams.stage(batch, definition.features().openStream(), Optional.empty(), now);
                storage.commit(batch);
            }
        });
        timeline.forget(definition.arn());
        if (!timeline.times().table().isZero()) {
            timeline.begin(definition.arn(), Timeline.DELETING, timeline.times().table());
            departing.put(name, table);
        }
        tables.remove(name);
        table.follow(null, now);
        dropLog(table);
        table.drop();
        return table;
    }

    private Table changeable(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw departing(name) == null
                    ? TableErrors.tableNotFound(name)
                    : TableErrors.tableInUse(name, Timeline.DELETING);
        }
        if (timeline.isIn(table.definition().arn(), Timeline.CREATING)) {
            throw TableErrors.tableInUse(name, Timeline.CREATING);
        }
        return table;
    }

    /**
     * Updates a table.
     *
     * @param busy whether the table is UPDATING for some time then
     * @param indexStatuses the statuses of the indexes that change
     */
    public synchronized Table update(
            String name, UnaryOperator<TableDefinition> change, boolean busy, Map<String, String> indexStatuses) {
        TableDefinition before = changeable(name).definition();
        if (timeline.isIn(before.arn(), Timeline.UPDATING)) {
            throw TableErrors.tableInUse(name, Timeline.UPDATING);
        }
        Table table = redefine(name, change);
        Simulation.Changes times = timeline.times();
        if (busy) {
            timeline.begin(before.arn(), Timeline.UPDATING, times.table());
        }
        indexStatuses.forEach((index, status) -> timeline.begin(
                before.indexArn(index),
                status,
                status.equals(Timeline.UPDATING) ? times.table() : times.table().plus(times.index())));
        return table;
    }

    /** Replaces a table's definition and carries out the change of indexes, at most one, that lies in it. */
    public synchronized Table redefine(String name, UnaryOperator<TableDefinition> change) {
        Table table = changeable(name);
        TableDefinition before = table.definition();
        TableDefinition after = change.apply(before);
        Instant now = clock.instant();
        redefinition.carryOut(table, after, now);
        follow(table, now);
        if (before.features().streaming() != after.features().streaming()) {
            String status = after.features().streaming() ? "ENABLING" : "DISABLING";
            after.features()
                    .latestStream()
                    .ifPresent(stream -> timeline.begin(
                            stream.arn(), status, timeline.times().feature()));
        }
        return table;
    }

    /** Has the table's changes go into the stream that its definition names, if it names one. */
    private void follow(Table table, Instant now) {
        Optional<StreamDefinition> wanted = table.definition().features().openStream();
        table.follow(wanted.map(streams::open).orElse(null), now);
    }

    /**
     * Switches continuous backups on, which then go back to this moment at most, or gives them another period.
     *
     * @param days how far back the table can be restored, 1 to 35
     */
    public synchronized Table backUp(String name, int days) {
        Table table = changeable(name);
        if (table.log() == null) {
            table.logTo(logs.create(table.definition().id()));
        }
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
        dropLog(table);
        return table;
    }

    private static void dropLog(Table table) {
        ChangeLog log = table.log();
        if (log != null) {
            table.logTo(null);
            log.drop();
        }
    }

    private void trimLog(Table table) {
        ChangeLog log = table.log();
        Optional<Backups> backups = table.definition().features().backups();
        if (log != null && backups.isPresent()) {
            log.trim(backups.get().earliest(clock.instant()));
        }
    }

    /**
     * Deletes the items whose time to live has passed, stream records older than 24 hours, and logged changes that no
     * restored table can need any more.
     *
     * @return how many items there were
     */
    public int sweep() {
        ExpiredItems expired = new ExpiredItems(storage, locks, clock);
        int deleted = tables.values().stream().mapToInt(expired::deleteFrom).sum();
        streams.trim(clock.instant());
        tables.values().forEach(this::trimLog);
        return deleted;
    }

    /** Forgets all tables, which stay in storage. */
    public void close() {
        tables.clear();
    }
}
