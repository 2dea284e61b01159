package plain;

import dev.trestle.table.batch.BatchGet;
import dev.trestle.table.batch.BatchWrite;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.CallListener;
import dev.trestle.table.call.CursorSecret;
import dev.trestle.table.exchange.Retries;
import dev.trestle.table.schema.Design;
import dev.trestle.table.transaction.Snapshot;
import dev.trestle.table.transaction.Transaction;
import java.time.Clock;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The typed way into the table of {@link Plain.Sessions}. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class SessionsTable {
    /**
     * The attributes of a {@link Plain.Session} in conditions and updates.
     */
    public static final SessionPaths SESSION = new SessionPaths();

    /**
     * The attributes of a {@link Plain.Device} in conditions and updates.
     */
    public static final DevicePaths DEVICE = new DevicePaths();

    /**
     * The table's name, keys, indexes and entities.
     */
    public static final Design DESIGN = Design.of("sessions", "pk", "")
            .entity(SessionSchema.SCHEMA)
            .entity(DeviceSchema.SCHEMA)
            .build();

    private final BoundTable table;

    private SessionsTable(BoundTable table) {
        this.table = table;
    }

    /**
     * The table with the name of the design.
     */
    public static SessionsTable on(DynamoDbClient client) {
        return new SessionsTable(BoundTable.of(DESIGN, client));
    }

    /**
     * The table with another name than that of the design.
     */
    public static SessionsTable on(DynamoDbClient client, String tableName) {
        return new SessionsTable(BoundTable.of(DESIGN, client, tableName));
    }

    /**
     * The table with the name of the design, for asynchronous operations alone.
     */
    public static SessionsTable on(DynamoDbAsyncClient client) {
        return new SessionsTable(BoundTable.of(DESIGN, client));
    }

    /**
     * The table with another name than that of the design, for asynchronous operations alone.
     */
    public static SessionsTable on(DynamoDbAsyncClient client, String tableName) {
        return new SessionsTable(BoundTable.of(DESIGN, client, tableName));
    }

    /**
     * The same table with a client for asynchronous operations too.
     */
    public SessionsTable with(DynamoDbAsyncClient client) {
        return new SessionsTable(table.with(client));
    }

    /**
     * The same table with another clock for {@code @CreatedAt} and {@code @ModifiedAt}.
     */
    public SessionsTable with(Clock clock) {
        return new SessionsTable(table.with(clock));
    }

    /**
     * The same table with a listener that hears of every call to DynamoDB.
     */
    public SessionsTable with(CallListener listener) {
        return new SessionsTable(table.with(listener));
    }

    /**
     * The same table with other retries of what DynamoDB leaves undone.
     */
    public SessionsTable with(Retries retries) {
        return new SessionsTable(table.with(retries));
    }

    /**
     * The same table with a secret for cursors that other processes may have too.
     */
    public SessionsTable with(CursorSecret secret) {
        return new SessionsTable(table.with(secret));
    }

    /**
     * The table's design with the client and the name in use.
     */
    public BoundTable table() {
        return table;
    }

    /**
     * The AWS SDK's client, for what it alone does.
     */
    public DynamoDbClient client() {
        return table.client();
    }

    /**
     * The sessions of the table.
     */
    public Sessions sessions() {
        return new Sessions(table);
    }

    /**
     * The devices of the table.
     */
    public Devices devices() {
        return new Devices(table);
    }

    /**
     * Begins a read of any number of items of any entities.
     */
    public BatchGet batchGet() {
        return BatchGet.of(table);
    }

    /**
     * Begins any number of puts and deletions without conditions.
     */
    public BatchWrite batchWrite() {
        return BatchWrite.of(table);
    }

    /**
     * Begins a read of several items as they are at one moment.
     */
    public Snapshot snapshot() {
        return Snapshot.of(table);
    }

    /**
     * Begins a transaction: all of its actions happen or none does.
     */
    public Transaction transaction() {
        return Transaction.on(table);
    }
}
