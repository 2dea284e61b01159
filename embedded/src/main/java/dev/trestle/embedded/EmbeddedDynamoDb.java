package dev.trestle.embedded;

import dev.trestle.embedded.http.EmbeddedAsyncHttpClient;
import dev.trestle.embedded.http.EmbeddedHttpClient;
import dev.trestle.embedded.sdk.ClientThreads;
import dev.trestle.embedded.sdk.EmbeddedAsyncClient;
import dev.trestle.embedded.sdk.EmbeddedClient;
import dev.trestle.embedded.sdk.EmbeddedStreamsAsyncClient;
import dev.trestle.embedded.sdk.EmbeddedStreamsClient;
import dev.trestle.engine.Engine;
import dev.trestle.engine.simulation.Simulation;
import dev.trestle.engine.storage.FolderStorage;
import dev.trestle.engine.storage.MemoryStorage;
import dev.trestle.engine.storage.StorageProvider;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * A DynamoDB in this process, reached through the AWS SDK's own clients. All clients of one instance see the same tables.
 * Thread-safe.
 *
 * <p>{@link #client()} and {@link #asyncClient()} carry a request to the engine without sockets, signatures or JSON. They
 * answer at once and never retry; what belongs to the way over HTTP, as a request's override configuration does, has no
 * effect on them.
 *
 * <p>Closing an instance forgets its tables, unless they are {@linkplain #at in a folder}; calls that its clients get afterwards fail with {@link
 * IllegalStateException}. Closing a client ends that client alone.
 */
public final class EmbeddedDynamoDb implements AutoCloseable {

    private final Engine engine;
    private final boolean ownsEngine;
    private final @Nullable FolderStorage storage;
    private final @Nullable MemoryStorage memory;
    private final String region;
    private final ClientThreads threads = new ClientThreads();
    private final Executor asyncExecutor;
    private volatile boolean closed;

    private EmbeddedDynamoDb(
            Engine engine,
            boolean ownsEngine,
            @Nullable FolderStorage storage,
            @Nullable MemoryStorage memory,
            String region,
            @Nullable Executor asyncExecutor) {
        this.engine = engine;
        this.ownsEngine = ownsEngine;
        this.storage = storage;
        this.memory = memory;
        this.region = region;
        this.asyncExecutor = asyncExecutor == null ? threads.workers() : asyncExecutor;
    }

    /** A DynamoDB that holds its tables in memory and forgets them when closed. */
    public static EmbeddedDynamoDb inMemory() {
        return builder().build();
    }

    /**
     * A DynamoDB that keeps its tables in a folder: what it has answered survives the end of the process and of power. The
     * artifact {@code dev.trestle:trestle-storage} has to be on the class path. One process at a time has the folder open.
     *
     * @param folder made if there is none
     * @throws dev.trestle.engine.storage.StorageException if the artifact is missing or the folder cannot be used; the kind
     *     says why
     */
    public static EmbeddedDynamoDb at(Path folder) {
        return builder().at(folder).build();
    }

    /**
     * Another way into an engine that exists, as one that is served over HTTP too. The engine stays the caller's to close.
     *
     * @param engine the engine
     * @param region the region in the configuration of clients
     */
    public static EmbeddedDynamoDb on(Engine engine, String region) {
        return new EmbeddedDynamoDb(engine, false, null, null, region, null);
    }

    /** Starts a DynamoDB that differs from {@link #inMemory()}. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * A new synchronous client. Operations run on the caller's thread; one that is interrupted gets an {@code
     * AbortedException}, as from the SDK's own client.
     */
    public DynamoDbClient client() {
        return new EmbeddedClient(engine, region);
    }

    /**
     * A new asynchronous client. Operations run, and futures complete, on the threads of {@link
     * Builder#asyncExecutor(Executor)}; no lock is held meanwhile.
     */
    public DynamoDbAsyncClient asyncClient() {
        return new EmbeddedAsyncClient(engine, region, asyncExecutor, threads::scheduler);
    }

    /** A new synchronous client of the tables' streams; otherwise as {@link #client()}. */
    public DynamoDbStreamsClient streamsClient() {
        return new EmbeddedStreamsClient(engine, region);
    }

    /** A new asynchronous client of the tables' streams; otherwise as {@link #asyncClient()}. */
    public DynamoDbStreamsAsyncClient streamsAsyncClient() {
        return new EmbeddedStreamsAsyncClient(engine, region, asyncExecutor);
    }

    /**
     * A new HTTP client for an SDK client of DynamoDB or DynamoDB Streams that the application builds itself, so that interceptors, retries and metrics
     * work as they do against AWS. Region and credentials have to be set and may be anything; signatures are not checked.
     *
     * <pre>{@code
     * DynamoDbClient.builder().httpClient(db.httpClient()).region(Region.EU_WEST_1)
     *         .credentialsProvider(AnonymousCredentialsProvider.create()).build();
     * }</pre>
     */
    public SdkHttpClient httpClient() {
        return new EmbeddedHttpClient(engine);
    }

    /** The asynchronous counterpart of {@link #httpClient()}, on the threads of {@link #asyncClient()}. */
    public SdkAsyncHttpClient asyncHttpClient() {
        return new EmbeddedAsyncHttpClient(engine, asyncExecutor);
    }

    /**
     * Deletes the items whose time to live has passed by the clock of this DynamoDB, and forgets stream records that are
     * older than 24 hours. Amazon DynamoDB does both in the background; see {@link Builder#sweepEvery(Duration)}.
     *
     * @return how many items were deleted
     * @throws IllegalStateException if this DynamoDB is closed
     */
    public int sweep() {
        return engine.sweep();
    }

    /**
     * Copies all tables as they are at one moment, with all that belongs to them, into a folder of its own, while clients go
     * on. To restore them, give a copy of that folder to {@link #at}.
     *
     * @param copy a folder that does not exist; it appears when it is whole
     * @throws dev.trestle.engine.storage.StorageException if there is something in its place already, or if it cannot be
     *     written; nothing is left there
     * @throws IllegalStateException if the tables are not in a folder of this instance, or if it is closed
     */
    public void backup(Path copy) {
        if (storage == null) {
            throw new IllegalStateException(
                    "Only a DynamoDB that keeps its tables in a folder can copy them to another:"
                            + " make it with EmbeddedDynamoDb.at");
        }
        storage.backup(copy);
    }

    private MemoryStorage copiedMemory() {
        if (closed) {
            throw new IllegalStateException("A DynamoDB that is closed has no tables to start with");
        }
        if (memory == null) {
            throw new IllegalStateException(
                    "Only a DynamoDB that made its own tables in memory can be started from; copy a folder with backup");
        }
        return memory.copy();
    }

    /**
     * Forgets all tables that are in memory, unless the engine is {@linkplain #on the caller's}, and ends the threads of
     * asynchronous clients. Calls that are under way end normally on tables in memory; on those in a folder they have been
     * carried out or fail.
     */
    @Override
    public void close() {
        closed = true;
        if (ownsEngine) {
            engine.close();
        }
        if (storage != null) {
            storage.close();
        }
        if (memory != null) {
            memory.close();
        }
        threads.close();
    }

    /** Settings of an embedded DynamoDB. Not thread-safe. */
    public static final class Builder {

        private final Engine.Builder engine = Engine.builder();
        private String region = "local";
        private @Nullable Executor asyncExecutor;
        private @Nullable Path folder;
        private @Nullable EmbeddedDynamoDb original;

        private Builder() {
            engine.region(region);
        }

        /** Keeps tables in a folder, as {@link EmbeddedDynamoDb#at} does; in memory unless set. */
        public Builder at(Path newFolder) {
            this.folder = newFolder;
            return this;
        }

        /**
         * Starts with the tables, items and all else that another DynamoDB has in memory at the moment of {@link #build()},
         * and is independent of it from then on. Items are shared, so that this takes well under a millisecond for a table
         * of a test: a test can have a DynamoDB of its own that others have prepared. Region and account have to be those of
         * the other one, clock and simulation need not. Nobody should write to it meanwhile.
         */
        public Builder startingAs(EmbeddedDynamoDb other) {
            this.original = other;
            return this;
        }

        /** The clock for every time that DynamoDB sets or compares with; the system's unless set. */
        public Builder clock(Clock clock) {
            engine.clock(clock);
            return this;
        }

        /** The region in ARNs and in the configuration of clients; {@code local} unless set. */
        public Builder region(String newRegion) {
            engine.region(newRegion);
            this.region = newRegion;
            return this;
        }

        /** The account in ARNs, 12 digits; all zeros unless set. */
        public Builder accountId(String accountId) {
            engine.accountId(accountId);
            return this;
        }

        /**
         * What this DynamoDB imitates of the weather of production, so that a test can say what its code survives: {@link
         * Simulation#realistic()} or one of your own. Nothing unless set.
         */
        public Builder simulate(Simulation simulation) {
            engine.simulate(simulation);
            return this;
        }

        /**
         * Has {@link EmbeddedDynamoDb#sweep()} done again and again by a daemon thread; never unless set, so that a test
         * with a clock in its hand decides when. A long-running application that uses time to live or streams sets it.
         *
         * @param interval the time from the end of one sweep to the next; positive
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder sweepEvery(Duration interval) {
            engine.sweepEvery(interval);
            return this;
        }

        /**
         * What runs the operations of asynchronous clients. Unless set, a few daemon threads of this instance, at least 8,
         * that end when idle: as with the SDK's own client, the caller is never held up and a long chain of futures does
         * not grow the stack. {@code Runnable::run} runs each operation on the caller's thread instead. An executor given
         * here is not shut down on close.
         */
        public Builder asyncExecutor(Executor executor) {
            this.asyncExecutor = executor;
            return this;
        }

        /**
         * The directory whose folders are the buckets of Amazon S3 that imports and bulk operations read from and that
         * exports and reports are written to: a bucket is the folder of its name, an object's key a file's path in it.
         * Without a directory there are no buckets. Nothing outside those folders is read or written.
         *
         * @param directory a directory that exists when the DynamoDB is made
         */
        public Builder buckets(Path directory) {
            engine.buckets(directory);
            return this;
        }

        /**
         * Makes the DynamoDB, without tables unless its folder has some.
         *
         * @throws java.io.UncheckedIOException if the directory of buckets does not exist
         * @throws dev.trestle.engine.storage.StorageException if the folder for tables cannot be used, or has those of
         *     another region or account
         * @throws IllegalStateException if it is to start as one that is closed or not in memory, or to be in a folder
         */
        public EmbeddedDynamoDb build() {
            if (folder == null) {
                MemoryStorage memory = original == null ? new MemoryStorage() : original.copiedMemory();
                return new EmbeddedDynamoDb(engine.storage(memory).build(), true, null, memory, region, asyncExecutor);
            }
            if (original != null) {
                throw new IllegalStateException("A DynamoDB in a folder starts with what is there: copy a folder with"
                        + " backup, or leave out at or startingAs");
            }
            FolderStorage storage = StorageProvider.installed().open(folder);
            try {
                return new EmbeddedDynamoDb(
                        engine.storage(storage).build(), true, storage, null, region, asyncExecutor);
            } catch (RuntimeException e) {
                storage.close();
                throw e;
            }
        }
    }
}
