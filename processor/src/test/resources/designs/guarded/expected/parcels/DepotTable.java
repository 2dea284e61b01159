package parcels;

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
 * The typed way into the table of {@link Depot}. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class DepotTable {
    /**
     * The attributes of a {@link Depot.Parcel} in conditions and updates.
     */
    public static final ParcelPaths PARCEL = new ParcelPaths();

    /**
     * The attributes of a {@link Depot.Courier} in conditions and updates.
     */
    public static final CourierPaths COURIER = new CourierPaths();

    /**
     * The attributes of a {@link Depot.Label} in conditions and updates.
     */
    public static final LabelPaths LABEL = new LabelPaths();

    /**
     * The table's name, keys, indexes and entities.
     */
    public static final Design DESIGN = Design.of("parcels", "pk", "sk")
            .index("gsi1", "gsi1pk", "gsi1sk")
            .index("gsi2", "gsi2pk", "gsi2sk")
            .entity(ParcelSchema.SCHEMA)
            .entity(CourierSchema.SCHEMA)
            .entity(LabelSchema.SCHEMA)
            .build();

    private final BoundTable table;

    private DepotTable(BoundTable table) {
        this.table = table;
    }

    /**
     * The table with the name of the design.
     */
    public static DepotTable on(DynamoDbClient client) {
        return new DepotTable(BoundTable.of(DESIGN, client));
    }

    /**
     * The table with another name than that of the design.
     */
    public static DepotTable on(DynamoDbClient client, String tableName) {
        return new DepotTable(BoundTable.of(DESIGN, client, tableName));
    }

    /**
     * The table with the name of the design, for asynchronous operations alone.
     */
    public static DepotTable on(DynamoDbAsyncClient client) {
        return new DepotTable(BoundTable.of(DESIGN, client));
    }

    /**
     * The table with another name than that of the design, for asynchronous operations alone.
     */
    public static DepotTable on(DynamoDbAsyncClient client, String tableName) {
        return new DepotTable(BoundTable.of(DESIGN, client, tableName));
    }

    /**
     * The same table with a client for asynchronous operations too.
     */
    public DepotTable with(DynamoDbAsyncClient client) {
        return new DepotTable(table.with(client));
    }

    /**
     * The same table with another clock for {@code @CreatedAt} and {@code @ModifiedAt}.
     */
    public DepotTable with(Clock clock) {
        return new DepotTable(table.with(clock));
    }

    /**
     * The same table with a listener that hears of every call to DynamoDB.
     */
    public DepotTable with(CallListener listener) {
        return new DepotTable(table.with(listener));
    }

    /**
     * The same table with other retries of what DynamoDB leaves undone.
     */
    public DepotTable with(Retries retries) {
        return new DepotTable(table.with(retries));
    }

    /**
     * The same table with a secret for cursors that other processes may have too.
     */
    public DepotTable with(CursorSecret secret) {
        return new DepotTable(table.with(secret));
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
     * The parcels of the table.
     */
    public Parcels parcels() {
        return new Parcels(table);
    }

    /**
     * The couriers of the table.
     */
    public Couriers couriers() {
        return new Couriers(table);
    }

    /**
     * The labels of the table.
     */
    public Labels labels() {
        return new Labels(table);
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
