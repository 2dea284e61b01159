package dev.trestle.engine.table;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.Key;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.simulation.Simulation;
import dev.trestle.engine.storage.KeyRange;
import dev.trestle.engine.storage.OrderedMap;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.WriteBatch;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The changes that are under way: what has a status for some time before it has the one it was to come to. A resource is
 * named by its ARN, or by that of a table and a path below it. Without simulated times nothing is ever under way. Kept in
 * storage, so that a change goes on when an engine is opened again. Thread-safe.
 */
public final class Timeline {

    /** Being made. */
    public static final String CREATING = "CREATING";

    /** Being changed. */
    public static final String UPDATING = "UPDATING";

    /** On its way out. */
    public static final String DELETING = "DELETING";

    private static final String MAP = "timeline";
    private static final String STATUS = "status";
    private static final String UNTIL = "until";

    private final Storage storage;
    private final OrderedMap kept;
    private final Clock clock;
    private final Simulation.Changes times;
    private final ConcurrentNavigableMap<String, Change> changes = new ConcurrentSkipListMap<>();

    /** What is under way in the storage; the clock says what is over. */
    public Timeline(Storage storage, Clock clock, Simulation.Changes times) {
        this.storage = storage;
        this.kept = storage.map(MAP);
        this.clock = clock;
        this.times = times;
        kept.scan(KeyRange.ALL, false).forEachRemaining(entry -> {
            Item item = entry.item();
            changes.put(
                    new String(entry.key().toByteArray(), StandardCharsets.UTF_8),
                    new Change(
                            ((StringValue) Objects.requireNonNull(item.get(STATUS))).value(),
                            Instant.ofEpochMilli(((NumberValue) Objects.requireNonNull(item.get(UNTIL)))
                                    .value()
                                    .longValueExact())));
        });
    }

    /** How long changes take. */
    public Simulation.Changes times() {
        return times;
    }

    /** Begins a change: the resource has the status until the time has passed. Whatever it was in is over. */
    public synchronized void begin(String resource, String status, Duration time) {
        forgetOver();
        if (time.isZero()) {
            end(resource);
            return;
        }
        Instant until = clock.instant().plus(time);
        Item item = Item.of(Map.of(
                STATUS, new StringValue(status), UNTIL, NumberValue.of(BigDecimal.valueOf(until.toEpochMilli()))));
        try (WriteBatch batch = new WriteBatch()) {
            batch.put(kept, key(resource), item);
            storage.commit(batch);
        }
        changes.put(resource, new Change(status, until));
    }

    /** The status that a change has put the resource in; empty if none is under way. */
    public Optional<String> underWay(String resource) {
        // Almost always there is nothing at all, which costs next to nothing to see.
        Change change = changes.isEmpty() ? null : changes.get(resource);
        return change == null || !clock.instant().isBefore(change.until())
                ? Optional.empty()
                : Optional.of(change.status());
    }

    /** The status of a resource that has the other one when no change is under way. */
    public String status(String resource, String settled) {
        return underWay(resource).orElse(settled);
    }

    /** Whether the resource is in that status on its way to another. */
    public boolean isIn(String resource, String status) {
        return underWay(resource).filter(status::equals).isPresent();
    }

    /** Ends the changes of the resource and of all below it, as of one that is no more. */
    public synchronized void forget(String resource) {
        NavigableMap<String, Change> below = changes.subMap(resource, true, resource + Character.MAX_VALUE, false);
        below.keySet().stream()
                .filter(name -> name.equals(resource) || name.startsWith(resource + "/"))
                .forEach(this::end);
    }

    private void forgetOver() {
        Instant now = clock.instant();
        changes.forEach((resource, change) -> {
            if (!now.isBefore(change.until())) {
                end(resource);
            }
        });
    }

    private void end(String resource) {
        if (changes.remove(resource) != null) {
            try (WriteBatch batch = new WriteBatch()) {
                batch.delete(kept, key(resource));
                storage.commit(batch);
            }
        }
    }

    private static Key key(String resource) {
        return Key.of(resource.getBytes(StandardCharsets.UTF_8));
    }

    private record Change(String status, Instant until) {}
}
