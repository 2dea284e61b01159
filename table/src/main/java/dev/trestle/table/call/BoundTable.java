package dev.trestle.table.call;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.exchange.ApiCall;
import dev.trestle.table.exchange.Exchange;
import dev.trestle.table.exchange.Retries;
import dev.trestle.table.exchange.RunObserver;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.EntityItems;
import dev.trestle.table.schema.EntitySchema;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/**
 * A design bound to a table name and to a client, or to one of each kind: what blocks needs a {@link DynamoDbClient}, what
 * is asynchronous a {@link DynamoDbAsyncClient}. Immutable and safe for use by many threads.
 */
public final class BoundTable {

    /** What all operations on the table have in common besides the clients. */
    private record Settings(
            Clock clock,
            Retries retries,
            CursorSecret cursorSecret,
            @Nullable CallListener listener) {}

    private final Design design;
    private final String name;
    private final @Nullable DynamoDbClient client;
    private final @Nullable DynamoDbAsyncClient asyncClient;
    private final Settings settings;

    private BoundTable(
            Design design,
            String name,
            @Nullable DynamoDbClient client,
            @Nullable DynamoDbAsyncClient asyncClient,
            Settings settings) {
        this.design = design;
        this.name = name;
        this.client = client;
        this.asyncClient = asyncClient;
        this.settings = settings;
    }

    private static Settings standard() {
        return new Settings(Clock.systemUTC(), Retries.STANDARD, CursorSecret.OF_THIS_PROCESS, null);
    }

    /** The table with the name of the design. */
    public static BoundTable of(Design design, DynamoDbClient client) {
        return of(design, client, design.tableName());
    }

    /** The table with another name than that of the design. */
    public static BoundTable of(Design design, DynamoDbClient client, String name) {
        return new BoundTable(design, name, client, null, standard());
    }

    /** The table with the name of the design, for asynchronous operations alone. */
    public static BoundTable of(Design design, DynamoDbAsyncClient asyncClient) {
        return of(design, asyncClient, design.tableName());
    }

    /** The table with another name than that of the design, for asynchronous operations alone. */
    public static BoundTable of(Design design, DynamoDbAsyncClient asyncClient, String name) {
        return new BoundTable(design, name, null, asyncClient, standard());
    }

    /** The same table with a client for blocking operations. */
    public BoundTable with(DynamoDbClient newClient) {
        return new BoundTable(design, name, newClient, asyncClient, settings);
    }

    /** The same table with a client for asynchronous operations. */
    public BoundTable with(DynamoDbAsyncClient newClient) {
        return new BoundTable(design, name, client, newClient, settings);
    }

    /** The same table with another clock. */
    public BoundTable with(Clock clock) {
        return with(new Settings(clock, settings.retries(), settings.cursorSecret(), settings.listener()));
    }

    /** The same table with a listener in place of the one it had. */
    public BoundTable with(CallListener listener) {
        return with(new Settings(settings.clock(), settings.retries(), settings.cursorSecret(), listener));
    }

    /** The same table with other retries of what DynamoDB leaves undone; the client's own are not touched. */
    public BoundTable with(Retries retries) {
        return with(new Settings(settings.clock(), retries, settings.cursorSecret(), settings.listener()));
    }

    /** The same table with another secret for cursors. */
    public BoundTable with(CursorSecret secret) {
        return with(new Settings(settings.clock(), settings.retries(), secret, settings.listener()));
    }

    private BoundTable with(Settings newSettings) {
        return new BoundTable(design, name, client, asyncClient, newSettings);
    }

    /** The design. */
    public Design design() {
        return design;
    }

    /**
     * The client; it belongs to whoever made it, who also closes it.
     *
     * @throws InvalidOperationException if the table is bound to an asynchronous client only
     */
    public DynamoDbClient client() {
        if (client == null) {
            throw new InvalidOperationException("the table " + name
                    + " is bound to an asynchronous client only; use async(), or bind a DynamoDbClient too");
        }
        return client;
    }

    /**
     * The asynchronous client; it belongs to whoever made it, who also closes it.
     *
     * @throws InvalidOperationException if the table is bound to a blocking client only
     */
    public DynamoDbAsyncClient asyncClient() {
        if (asyncClient == null) {
            throw new InvalidOperationException(
                    "the table " + name + " is bound to a blocking client only; bind a DynamoDbAsyncClient too");
        }
        return asyncClient;
    }

    /** Whether both tables are reached by the same clients. */
    public boolean sharesClientsWith(BoundTable other) {
        return client == other.client && asyncClient == other.asyncClient;
    }

    /** The table's name. */
    public String name() {
        return name;
    }

    /** The time by the table's clock. */
    public Instant now() {
        return settings.clock().instant();
    }

    /** How often what DynamoDB leaves undone is asked for again. */
    public Retries retries() {
        return settings.retries();
    }

    /** What cursors are sealed with. */
    public CursorSecret cursorSecret() {
        return settings.cursorSecret();
    }

    /** The items of an entity in this table's design. */
    public <E> EntityItems<E> items(EntitySchema<E> schema) {
        return design.entity(schema.type());
    }

    /** Carries an operation out in the calling thread. */
    public <R> R run(Operation operation, Exchange<R> exchange) {
        return exchange.run(client(), observer(operation));
    }

    /** Carries an operation out without holding a thread. */
    public <R> CompletableFuture<R> runAsync(Operation operation, Exchange<R> exchange) {
        return exchange.runAsync(asyncClient(), observer(operation));
    }

    private RunObserver observer(Operation operation) {
        return settings.listener() == null ? RunObserver.NONE : new OperationWatch(settings.listener(), operation);
    }

    /** One request of which the listener hears when it is answered. */
    public <Q, A, R> Exchange<R> ask(
            ApiCall<Q, A> call, Q request, Function<A, Call> told, Function<A, Exchange<R>> answered) {
        return Exchange.ask(call, request, hearing(told, answered));
    }

    /** What comes after an answer, preceded by telling the listener of it. */
    public <A, R> Function<A, Exchange<R>> hearing(Function<A, Call> told, Function<A, Exchange<R>> answered) {
        return settings.listener() == null
                ? answered
                : answer -> new Exchange.Note<>(told.apply(answer), () -> answered.apply(answer));
    }

    /** Whether requests are to ask for the consumed capacity: null, that is not, unless somebody listens. */
    public @Nullable ReturnConsumedCapacity returnConsumedCapacity() {
        return settings.listener() == null ? null : ReturnConsumedCapacity.TOTAL;
    }

    /** The capacity units of a response that may not tell them. */
    public static double units(@Nullable ConsumedCapacity consumed) {
        return consumed == null || consumed.capacityUnits() == null ? 0 : consumed.capacityUnits();
    }

    /** The capacity units of a response about several tables. */
    public static double units(List<ConsumedCapacity> consumed) {
        return consumed.stream().mapToDouble(BoundTable::units).sum();
    }
}
