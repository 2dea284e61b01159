package dev.trestle.engine.simulation;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * What an engine imitates of the weather of production: changes that take time, indexes that lag, requests that are
 * throttled, entries of batches that are left unprocessed, transactions that conflict, latency. Off unless asked for.
 * Immutable; each {@code with} method gives another simulation.
 *
 * <p>Times are counted by the engine's clock, so that a test that holds the clock decides when they are over; only latency
 * is spent, in {@link #pause()}. What happens by chance is drawn from a generator with a {@link #seed()}: the same
 * requests in the same order meet the same weather.
 *
 * @param changes how long changes of tables take
 * @param accidents what happens by chance
 * @param indexLag how long a write takes to show in global secondary indexes
 * @param capacityLimits whether tables and indexes are held to their provisioned capacity or on-demand maximum, and single
 *     partitions to 3,000 read units and 1,000 write units a second
 * @param latency the longest time that a request takes; each takes a part of it, by chance
 * @param pause spends the time that a request takes; the thread sleeps unless another way is given
 * @param seed what chance starts from
 */
public record Simulation(
        Changes changes,
        Accidents accidents,
        Duration indexLag,
        boolean capacityLimits,
        Duration latency,
        Consumer<Duration> pause,
        long seed) {

    /** Nothing is simulated: every change is there at once and no request is refused for what others do. */
    public static final Simulation NONE = new Simulation(
            new Changes(Duration.ZERO, Duration.ZERO, Duration.ZERO),
            new Accidents(0, 0, 0),
            Duration.ZERO,
            false,
            Duration.ZERO,
            Simulation::sleep,
            1);

    /**
     * Checks the times.
     *
     * @throws IllegalArgumentException for a negative one
     */
    public Simulation {
        requireTime("indexLag", indexLag);
        requireTime("latency", latency);
    }

    /**
     * A day like others, but faster: tables change in 2 s, indexes are filled in 5 s, other changes take 1 s; global
     * secondary indexes are 50 ms behind; capacity counts; one request in 100 is throttled, one entry of a batch in 20 comes
     * back, one transaction in 50 conflicts; requests take up to 10 ms.
     */
    public static Simulation realistic() {
        return NONE.withTableChanges(Duration.ofSeconds(2))
                .withIndexChanges(Duration.ofSeconds(5))
                .withFeatureChanges(Duration.ofSeconds(1))
                .withIndexLag(Duration.ofMillis(50))
                .withCapacityLimits(true)
                .withThrottled(0.01)
                .withUnprocessed(0.05)
                .withConflicts(0.02)
                .withLatency(Duration.ofMillis(10));
    }

    /** This simulation with another time that tables are CREATING, UPDATING or DELETING. */
    public Simulation withTableChanges(Duration time) {
        return with(new Changes(time, changes.index(), changes.feature()));
    }

    /** This simulation with another time that indexes are filled or DELETING. */
    public Simulation withIndexChanges(Duration time) {
        return with(new Changes(changes.table(), time, changes.feature()));
    }

    /** This simulation with another time that the other changes take. */
    public Simulation withFeatureChanges(Duration time) {
        return with(new Changes(changes.table(), changes.index(), time));
    }

    /** This simulation with another share of reads and writes that are throttled, 0 to 1. */
    public Simulation withThrottled(double share) {
        return with(new Accidents(share, accidents.unprocessed(), accidents.conflicts()));
    }

    /** This simulation with another share of batch entries that come back unprocessed, 0 to 1. */
    public Simulation withUnprocessed(double share) {
        return with(new Accidents(accidents.throttled(), share, accidents.conflicts()));
    }

    /** This simulation with another share of transactions that conflict, 0 to 1. */
    public Simulation withConflicts(double share) {
        return with(new Accidents(accidents.throttled(), accidents.unprocessed(), share));
    }

    /** This simulation with another time that global secondary indexes are behind. */
    public Simulation withIndexLag(Duration time) {
        return new Simulation(changes, accidents, time, capacityLimits, latency, pause, seed);
    }

    /** This simulation with capacity counted or not. */
    public Simulation withCapacityLimits(boolean limited) {
        return new Simulation(changes, accidents, indexLag, limited, latency, pause, seed);
    }

    /** This simulation with another longest time of a request. */
    public Simulation withLatency(Duration longest) {
        return new Simulation(changes, accidents, indexLag, capacityLimits, longest, pause, seed);
    }

    /** This simulation with another way to spend the time that requests take; a test may count it or move its clock. */
    public Simulation withPause(Consumer<Duration> newPause) {
        return new Simulation(changes, accidents, indexLag, capacityLimits, latency, newPause, seed);
    }

    /** This simulation with another seed, and so with other accidents. */
    public Simulation withSeed(long newSeed) {
        return new Simulation(changes, accidents, indexLag, capacityLimits, latency, pause, newSeed);
    }

    private Simulation with(Changes newChanges) {
        return new Simulation(newChanges, accidents, indexLag, capacityLimits, latency, pause, seed);
    }

    private Simulation with(Accidents newAccidents) {
        return new Simulation(changes, newAccidents, indexLag, capacityLimits, latency, pause, seed);
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
        } catch (InterruptedException e) {
            // The caller finds out by its own means; the request goes on without further delay.
            Thread.currentThread().interrupt();
        }
    }

    private static void requireTime(String name, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, but is " + time);
        }
    }

    /**
     * How long changes of tables take.
     *
     * @param table how long a table or a replica is CREATING, UPDATING or DELETING
     * @param index how long a global secondary index is filled after its table is ACTIVE again, or is DELETING
     * @param feature how long it takes to switch on or off what a table has besides: time to live, streams, Kinesis data
     *     streams, contributor insights, encryption; to make a backup; and to export, import or write in bulk
     */
    public record Changes(Duration table, Duration index, Duration feature) {

        /**
         * Checks the times.
         *
         * @throws IllegalArgumentException for a negative one
         */
        public Changes {
            requireTime("table", table);
            requireTime("index", index);
            requireTime("feature", feature);
        }
    }

    /**
     * What happens by chance, in shares from 0 to 1.
     *
     * @param throttled of the reads and writes, those that are throttled
     * @param unprocessed of the entries of batches, those that come back unprocessed
     * @param conflicts of the transactions, those that are cancelled as another is under way on one of their items
     */
    public record Accidents(double throttled, double unprocessed, double conflicts) {

        /**
         * Checks the shares.
         *
         * @throws IllegalArgumentException for one that is not from 0 to 1
         */
        public Accidents {
            requireShare("throttled", throttled);
            requireShare("unprocessed", unprocessed);
            requireShare("conflicts", conflicts);
        }

        private static void requireShare(String name, double share) {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException(name + " must be from 0 to 1, but is " + share);
            }
        }
    }
}
