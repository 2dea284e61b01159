package dev.trestle.engine;

import dev.trestle.engine.bucket.Buckets;
import dev.trestle.engine.model.Structure;
import dev.trestle.engine.operation.Database;
import dev.trestle.engine.operation.Weather;
import dev.trestle.engine.simulation.Simulation;
import dev.trestle.engine.storage.MemoryStorage;
import dev.trestle.engine.storage.Storage;
import dev.trestle.engine.storage.StorageException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A DynamoDB in this process: the tables of one account in one region, and the operations on them. Thread-safe.
 *
 * <p>This is the entry that every front end shares. Applications reach it through the AWS SDK's own clients, which the
 * embedded module hands out.
 */
public final class Engine implements AutoCloseable {

    private final Database database;
    private final Operations operations;
    private final StorageFailures storageFailures = new StorageFailures();
    private final @Nullable Storage ownStorage;
    private final @Nullable Sweeper sweeper;
    private volatile boolean closed;

    private Engine(Builder builder) {
        Storage given = builder.storage;
        Storage storage = given == null ? new MemoryStorage() : given;
        this.ownStorage = given == null ? storage : null;
        this.database = Database.open(
                storage, buckets(builder), builder.clock, builder.region, builder.accountId, builder.simulation);
        this.operations = new Operations(database);
        Duration interval = builder.sweepInterval;
        this.sweeper = interval == null ? null : Sweeper.start(database::sweep, interval);
    }

    /** An engine that holds its tables in memory and forgets them when closed. */
    public static Engine inMemory() {
        return builder().build();
    }

    /** Starts an engine that differs from {@link #inMemory()}. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Carries out an operation.
     *
     * @param operation the operation's name, as in {@code PutItem}
     * @param request the request, in the shape that the service model gives it
     * @return the answer, in the shape that the service model gives it
     * @throws dev.trestle.engine.error.ServiceException the error that AWS would answer with; an InternalServerError if the
     *     storage cannot be read or written
     * @throws IllegalStateException if the engine is closed
     */
    public Structure call(String operation, Structure request) {
        requireOpen();
        Weather weather = database.weather();
        if (weather != null) {
            weather.pause();
        }
        try {
            return operations.call(operation, request);
        } catch (StorageException e) {
            throw storageFailures.answer(e);
        }
    }

    /** The names of the operations that this engine answers. */
    public Set<String> operations() {
        return operations.names();
    }

    /**
     * Deletes the items whose time to live has passed by the engine's clock, and forgets stream records that are older
     * than 24 hours, as DynamoDB does in the background. See {@link Builder#sweepEvery(Duration)}.
     *
     * @return how many items were deleted
     * @throws IllegalStateException if the engine is closed
     */
    public int sweep() {
        requireOpen();
        return database.sweep();
    }

    /**
     * Forgets all tables, which stay in a storage that was {@linkplain Builder#storage given}. Calls that are under way end
     * normally; later ones fail with {@link IllegalStateException}.
     */
    @Override
    public void close() {
        closed = true;
        if (sweeper != null) {
            sweeper.close();
        }
        database.tables().close();
        if (ownStorage != null) {
            ownStorage.close();
        }
    }

    private static Buckets buckets(Builder builder) {
        Path directory = builder.buckets;
        return directory == null ? Buckets.none(builder.accountId) : Buckets.in(directory, builder.accountId);
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("The engine has been closed");
        }
    }

    /** Settings of an engine. Not thread-safe. */
    public static final class Builder {

        private Clock clock = Clock.systemUTC();
        private String region = "local";
        private String accountId = "000000000000";
        private Simulation simulation = Simulation.NONE;
        private @Nullable Duration sweepInterval;
        private @Nullable Path buckets;
        private @Nullable Storage storage;

        private Builder() {}

        /** The clock for every time that the engine sets or compares with; the system's unless set. */
        public Builder clock(Clock newClock) {
            this.clock = newClock;
            return this;
        }

        /** The region in ARNs; {@code local} unless set. */
        public Builder region(String newRegion) {
            this.region = newRegion;
            return this;
        }

        /** The account in ARNs, 12 digits; all zeros unless set. */
        public Builder accountId(String newAccountId) {
            this.accountId = newAccountId;
            return this;
        }

        /** What the engine imitates of the weather of production; nothing unless set. */
        public Builder simulate(Simulation newSimulation) {
            this.simulation = newSimulation;
            return this;
        }

        /**
         * Has {@link Engine#sweep()} done again and again by a daemon thread; never unless set, so that tests with a clock
         * of their own decide when.
         *
         * @param interval the time from the end of one sweep to the next, by the system's clock; positive. Where tables
         *     are large it is longer, twenty times what the last sweep took
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder sweepEvery(Duration interval) {
            if (interval.isNegative() || interval.isZero()) {
                throw new IllegalArgumentException("The interval between sweeps must be positive, not " + interval);
            }
            this.sweepInterval = interval;
            return this;
        }

        /**
         * The directory whose folders are the buckets that imports and bulk operations read from and that exports and
         * reports are written to: a bucket is the folder of its name, an object's key a file's path in it. Without a
         * directory there are no buckets. Nothing outside those folders is read or written.
         *
         * @param directory a directory that exists when the engine is made
         */
        public Builder buckets(Path directory) {
            this.buckets = directory;
            return this;
        }

        /**
         * Where everything is kept; in memory unless set. An engine that is opened on a storage which one before it has
         * used goes on where that one ended. Only one engine may use it at a time, and the caller closes it, after the
         * engine.
         */
        public Builder storage(Storage newStorage) {
            this.storage = newStorage;
            return this;
        }

        /**
         * Makes the engine.
         *
         * @throws java.io.UncheckedIOException if the directory of buckets does not exist
         * @throws dev.trestle.engine.storage.StorageException if the storage holds what this engine cannot use
         */
        public Engine build() {
            return new Engine(this);
        }
    }
}
