package ledger;

import dev.trestle.table.batch.BatchGet;
import dev.trestle.table.batch.BatchWrite;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.CallListener;
import dev.trestle.table.call.CursorSecret;
import dev.trestle.table.exchange.Retries;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.IndexAttribute;
import dev.trestle.table.schema.TableIndex;
import dev.trestle.table.settings.Capacity;
import dev.trestle.table.settings.Encryption;
import dev.trestle.table.settings.StatedSettings;
import dev.trestle.table.settings.StreamView;
import dev.trestle.table.transaction.Snapshot;
import dev.trestle.table.transaction.Transaction;
import java.time.Clock;
import java.util.List;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/**
 * The typed way into the table of {@link Ledger}. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class LedgerTable {
    /**
     * The attributes of a {@link Ledger.Booking} in conditions and updates.
     */
    public static final BookingPaths BOOKING = new BookingPaths();

    /**
     * The table's name, keys, indexes and entities.
     */
    public static final Design DESIGN = Design.of("ledger", "pk", "sk")
            .settings(StatedSettings.NONE
                    .provisioned(new Capacity(5, 2, true))
                    .streaming(StreamView.NEW_AND_OLD_IMAGES)
                    .recoverable(true)
                    .deletionProtected(false)
                    .classed(TableClass.STANDARD_INFREQUENT_ACCESS)
                    .encrypted(Encryption.CUSTOMER_MANAGED_KEY)
                    .tagged("cost", "42")
                    .tagged("team", "\"money\""))
            .index(TableIndex.ofTexts("gsi1", "gsi1pk", "gsi1sk").keysOnly())
            .index(new TableIndex("by-text", List.of(IndexAttribute.text("account"), IndexAttribute.text("text")), List.of(IndexAttribute.text("number"))).including("cents", "by"))
            .entity(BookingSchema.SCHEMA)
            .build();

    private final BoundTable table;

    private LedgerTable(BoundTable table) {
        this.table = table;
    }

    /**
     * The table with the name of the design.
     */
    public static LedgerTable on(DynamoDbClient client) {
        return new LedgerTable(BoundTable.of(DESIGN, client));
    }

    /**
     * The table with another name than that of the design.
     */
    public static LedgerTable on(DynamoDbClient client, String tableName) {
        return new LedgerTable(BoundTable.of(DESIGN, client, tableName));
    }

    /**
     * The table with the name of the design, for asynchronous operations alone.
     */
    public static LedgerTable on(DynamoDbAsyncClient client) {
        return new LedgerTable(BoundTable.of(DESIGN, client));
    }

    /**
     * The table with another name than that of the design, for asynchronous operations alone.
     */
    public static LedgerTable on(DynamoDbAsyncClient client, String tableName) {
        return new LedgerTable(BoundTable.of(DESIGN, client, tableName));
    }

    /**
     * The same table with a client for asynchronous operations too.
     */
    public LedgerTable with(DynamoDbAsyncClient client) {
        return new LedgerTable(table.with(client));
    }

    /**
     * The same table with another clock for {@code @CreatedAt} and {@code @ModifiedAt}.
     */
    public LedgerTable with(Clock clock) {
        return new LedgerTable(table.with(clock));
    }

    /**
     * The same table with a listener that hears of every call to DynamoDB.
     */
    public LedgerTable with(CallListener listener) {
        return new LedgerTable(table.with(listener));
    }

    /**
     * The same table with other retries of what DynamoDB leaves undone.
     */
    public LedgerTable with(Retries retries) {
        return new LedgerTable(table.with(retries));
    }

    /**
     * The same table with a secret for cursors that other processes may have too.
     */
    public LedgerTable with(CursorSecret secret) {
        return new LedgerTable(table.with(secret));
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
     * The bookings of the table.
     */
    public Bookings bookings() {
        return new Bookings(table);
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
