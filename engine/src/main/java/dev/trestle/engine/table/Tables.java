package dev.trestle.engine.table;

import dev.trestle.engine.error.BackupErrors;
import dev.trestle.engine.error.TableErrors;
import dev.trestle.engine.simulation.Simulation;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.table.stream.Streams;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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
    private final Timeline timeline;
    private final Duration indexLag;
    private final ConcurrentNavigableMap<String, Table> tables = new ConcurrentSkipListMap<>();

    /** Tables without items whose deletion is still to be seen. */
    private final Map<String, Table> departing = new ConcurrentHashMap<>();

    /** Tables in the storage given; the clock dates changes and says which items have expired. */
    public Tables(Storage storage, ItemLocks locks, Clock clock, Simulation simulation) {
        this.indexLag = simulation.indexLag();
        this.timeline = new Timeline(storage, clock, simulation.changes());
        this.storage = storage;
        this.locks = locks;
        this.streams = new Streams(storage);
        this.clock = clock;
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
        if (departing(definition.name()) != null) {
            throw TableErrors.tableInUse(definition.name(), Timeline.DELETING);
        }
        if (tables.containsKey(definition.name())) {
            throw TableErrors.tableAlreadyExists(definition.name());
        }
        Table table = new Table(definition, storage, locks, streams, clock, indexLag);
        timeline.begin(definition.arn(), Timeline.CREATING, timeline.times().table());
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
        if (findToDescribe(definition.name()) != null) {
            throw BackupErrors.tableAlreadyExists(definition.name());
        }
        Table table = new Table(definition, storage, locks, streams, clock, indexLag);
        try {
            table.load(entries);
        } catch (RuntimeException e) {
            table.drop();
            throw e;
        }
        timeline.begin(definition.arn(), Timeline.CREATING, timeline.times().table());
        tables.put(definition.name(), table);
        return table;
    }

    /** The table of that name at this moment; empty if there is none. */
    public synchronized Optional<TableSnapshot> snapshot(String name) {
        return Optional.ofNullable(tables.get(name)).map(Table::snapshot);
    }

    /**
     * Deletes a table with all its items. One that is being deleted already is left to that.
     *
     * @param lastLook sees the table after the last write; if it throws, the table stays
     */
    public synchronized Table delete(String name, Consumer<Table> lastLook) {
        Table gone = tables.containsKey(name) ? null : departing(name);
        if (gone != null) {
            return gone;
        }
        Table table = changeable(name);
        String arn = table.definition().arn();
        if (timeline.isIn(arn, Timeline.UPDATING)) {
            throw TableErrors.tableInUse(name, Timeline.UPDATING);
        }
        if (table.definition().deletionProtection()) {
            throw TableErrors.deletionProtected(table.definition().arn());
        }
        table.definition().features().replication().requireDeletable(clock.instant());
        table.retire(lastLook);
        timeline.forget(arn);
        if (!timeline.times().table().isZero()) {
            timeline.begin(arn, Timeline.DELETING, timeline.times().table());
            departing.put(name, table);
        }
        tables.remove(name);
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
     * Updates a table, which is UPDATING for some time then.
     *
     * @param indexStatuses the statuses of the indexes that change
     */
    public synchronized Table update(
            String name, UnaryOperator<TableDefinition> change, Map<String, String> indexStatuses) {
        TableDefinition before = changeable(name).definition();
        if (timeline.isIn(before.arn(), Timeline.UPDATING)) {
            throw TableErrors.tableInUse(name, Timeline.UPDATING);
        }
        Table table = redefine(name, change);
        Simulation.Changes times = timeline.times();
        timeline.begin(before.arn(), Timeline.UPDATING, times.table());
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
        changeIndexes(table, before, after);
        table.followStream();
        if (before.features().streaming() != after.features().streaming()) {
            String status = after.features().streaming() ? "ENABLING" : "DISABLING";
            after.features()
                    .latestStream()
                    .ifPresent(stream -> timeline.begin(
                            stream.arn(), status, timeline.times().feature()));
        }
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
