package pricing;

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
 * The typed way into the table of {@link Pricing}. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class PricingTable {
    /**
     * The attributes of a {@link Override} in conditions and updates.
     */
    public static final OverridePaths OVERRIDE = new OverridePaths();

    /**
     * The attributes of a {@link Text} in conditions and updates.
     */
    public static final TextPaths TEXT = new TextPaths();

    /**
     * The table's name, keys, indexes and entities.
     */
    public static final Design DESIGN = Design.of("pricing", "pk", "sk")
            .entity(OverrideSchema.SCHEMA)
            .entity(TextSchema.SCHEMA)
            .build();

    private final BoundTable table;

    private PricingTable(BoundTable table) {
        this.table = table;
    }

    /**
     * The table with the name of the design.
     */
    public static PricingTable on(DynamoDbClient client) {
        return new PricingTable(BoundTable.of(DESIGN, client));
    }

    /**
     * The table with another name than that of the design.
     */
    public static PricingTable on(DynamoDbClient client, java.lang.String tableName) {
        return new PricingTable(BoundTable.of(DESIGN, client, tableName));
    }

    /**
     * The table with the name of the design, for asynchronous operations alone.
     */
    public static PricingTable on(DynamoDbAsyncClient client) {
        return new PricingTable(BoundTable.of(DESIGN, client));
    }

    /**
     * The table with another name than that of the design, for asynchronous operations alone.
     */
    public static PricingTable on(DynamoDbAsyncClient client, java.lang.String tableName) {
        return new PricingTable(BoundTable.of(DESIGN, client, tableName));
    }

    /**
     * The same table with a client for asynchronous operations too.
     */
    public PricingTable with(DynamoDbAsyncClient client) {
        return new PricingTable(table.with(client));
    }

    /**
     * The same table with another clock for {@code @CreatedAt} and {@code @ModifiedAt}.
     */
    public PricingTable with(Clock clock) {
        return new PricingTable(table.with(clock));
    }

    /**
     * The same table with a listener that hears of every call to DynamoDB.
     */
    public PricingTable with(CallListener listener) {
        return new PricingTable(table.with(listener));
    }

    /**
     * The same table with other retries of what DynamoDB leaves undone.
     */
    public PricingTable with(Retries retries) {
        return new PricingTable(table.with(retries));
    }

    /**
     * The same table with a secret for cursors that other processes may have too.
     */
    public PricingTable with(CursorSecret secret) {
        return new PricingTable(table.with(secret));
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
     * The overrides of the table.
     */
    public Overrides overrides() {
        return new Overrides(table);
    }

    /**
     * The string of the table.
     */
    public String string() {
        return new String(table);
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
