package dev.trestle.engine.operation;

import dev.trestle.engine.error.ThrottlingErrors;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.simulation.Simulation;
import dev.trestle.engine.table.IndexDefinition;
import dev.trestle.engine.table.Table;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The weather that a simulation asks for, as requests meet it: which of them are refused for what others do, and how long
 * they take. Thread-safe; requests that come one after the other meet the same weather each time.
 */
public final class Weather {

    private final Simulation simulation;
    private final @Nullable Throttle throttle;
    private final Random chance;
    private final Set<String> tablesInTransactions = ConcurrentHashMap.newKeySet();

    private Weather(Simulation simulation, Clock clock) {
        this.simulation = simulation;
        this.throttle = simulation.capacityLimits() ? new Throttle(clock) : null;
        this.chance = new Random(simulation.seed());
    }

    /** The weather of the simulation; null if every day is fine. */
    static @Nullable Weather of(Simulation simulation, Clock clock) {
        boolean fine = simulation.accidents().equals(Simulation.NONE.accidents())
                && !simulation.capacityLimits()
                && simulation.latency().isZero();
        return fine ? null : new Weather(simulation, clock);
    }

    /** Takes the time that a request takes. */
    public void pause() {
        long longest = simulation.latency().toNanos();
        if (longest > 0) {
            simulation.pause().accept(Duration.ofNanos((long) (chance.nextDouble() * longest)));
        }
    }

    /**
     * Lets a read pass, or not.
     *
     * @param index the index that is read; null for the table
     * @param keyed the key's attributes, maybe among others; null for a read of many items
     * @throws dev.trestle.engine.error.ServiceException if the read is throttled
     */
    public void admitRead(Table table, @Nullable IndexDefinition index, @Nullable Item keyed) {
        if (throttle != null) {
            throttle.admitRead(table.definition(), index, keyed);
        }
        if (happens(simulation.accidents().throttled())) {
            throw Throttle.hotPartition(table.definition(), index, "Read");
        }
    }

    /**
     * Lets a write pass, or not.
     *
     * @param keyed the key's attributes, maybe among others
     * @param transactional whether it is part of a transaction
     * @throws dev.trestle.engine.error.ServiceException if the write is throttled, or a transaction is said to be under way
     *     on its item
     */
    public void admitWrite(Table table, Item keyed, boolean transactional) {
        if (throttle != null) {
            throttle.admitWrite(table.definition(), keyed);
        }
        if (happens(simulation.accidents().throttled())) {
            throw Throttle.hotPartition(table.definition(), null, "Write");
        }
        String id = table.definition().id();
        if (!transactional && tablesInTransactions.contains(id) && conflicts()) {
            throw ThrottlingErrors.transactionConflict();
        }
        if (transactional && simulation.accidents().conflicts() > 0) {
            tablesInTransactions.add(id);
        }
    }

    /**
     * Which of so many actions of a transaction meets another transaction.
     *
     * @return its place, or -1 if none does
     */
    public int conflictingAction(int actions) {
        return conflicts() ? chance.nextInt(actions) : -1;
    }

    /** Whether an entry of a batch is to come back unprocessed. */
    public boolean leavesUnprocessed() {
        return happens(simulation.accidents().unprocessed());
    }

    /**
     * Counts what was consumed.
     *
     * @param keyed the key's attributes of the one item that was read or written; null for reads of many
     */
    public void charge(Capacity capacity, @Nullable Item keyed) {
        if (throttle != null) {
            throttle.charge(capacity, keyed);
        }
    }

    private boolean conflicts() {
        return happens(simulation.accidents().conflicts());
    }

    /** Nothing is drawn for what never happens, so that the other accidents stay as they are. */
    private boolean happens(double share) {
        return share > 0 && chance.nextDouble() < share;
    }
}
