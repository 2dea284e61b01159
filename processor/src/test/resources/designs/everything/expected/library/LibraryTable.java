package library;

import dev.trestle.table.batch.BatchGet;
import dev.trestle.table.batch.BatchWrite;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.CallListener;
import dev.trestle.table.call.CursorSecret;
import dev.trestle.table.collection.CollectionSchema;
import dev.trestle.table.collection.ItemCollection;
import dev.trestle.table.exchange.Retries;
import dev.trestle.table.schema.Design;
import dev.trestle.table.transaction.Snapshot;
import dev.trestle.table.transaction.Transaction;
import java.time.Clock;
import java.util.List;
import javax.annotation.processing.Generated;
import library.catalogue.Shelves;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The typed way into the table of {@link Library}. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class LibraryTable {
    /**
     * The attributes of a {@link Shelves.Book} in conditions and updates.
     */
    public static final BookPaths BOOK = new BookPaths();

    /**
     * The attributes of a {@link Shelves.Loan} in conditions and updates.
     */
    public static final LoanPaths LOAN = new LoanPaths();

    /**
     * The attributes of a {@link Shelves.Settings} in conditions and updates.
     */
    public static final SettingsPaths SETTINGS = new SettingsPaths();

    /**
     * The attributes of a {@link Sensor} in conditions and updates.
     */
    public static final SensorPaths SENSOR = new SensorPaths();

    /**
     * The table's name, keys, indexes and entities.
     */
    public static final Design DESIGN = Design.of("the-library", "PK", "SK")
            .index("by-date", "date_pk", "date_sk")
            .index("gsi2", "gsi2pk", "gsi2sk")
            .entity(BookSchema.SCHEMA)
            .entity(LoanSchema.SCHEMA)
            .entity(SettingsSchema.SCHEMA)
            .entity(SensorSchema.SCHEMA)
            .collection("branch", Shelves.Branch.class, BookSchema.SCHEMA, LoanSchema.SCHEMA)
            .build();

    private static final CollectionSchema<Shelves.Branch> BRANCH = CollectionSchema.of("branch", List.of(BookSchema.SCHEMA, LoanSchema.SCHEMA));

    private final BoundTable table;

    private LibraryTable(BoundTable table) {
        this.table = table;
    }

    /**
     * The table with the name of the design.
     */
    public static LibraryTable on(DynamoDbClient client) {
        return new LibraryTable(BoundTable.of(DESIGN, client));
    }

    /**
     * The table with another name than that of the design.
     */
    public static LibraryTable on(DynamoDbClient client, String tableName) {
        return new LibraryTable(BoundTable.of(DESIGN, client, tableName));
    }

    /**
     * The table with the name of the design, for asynchronous operations alone.
     */
    public static LibraryTable on(DynamoDbAsyncClient client) {
        return new LibraryTable(BoundTable.of(DESIGN, client));
    }

    /**
     * The table with another name than that of the design, for asynchronous operations alone.
     */
    public static LibraryTable on(DynamoDbAsyncClient client, String tableName) {
        return new LibraryTable(BoundTable.of(DESIGN, client, tableName));
    }

    /**
     * The same table with a client for asynchronous operations too.
     */
    public LibraryTable with(DynamoDbAsyncClient client) {
        return new LibraryTable(table.with(client));
    }

    /**
     * The same table with another clock for {@code @CreatedAt} and {@code @ModifiedAt}.
     */
    public LibraryTable with(Clock clock) {
        return new LibraryTable(table.with(clock));
    }

    /**
     * The same table with a listener that hears of every call to DynamoDB.
     */
    public LibraryTable with(CallListener listener) {
        return new LibraryTable(table.with(listener));
    }

    /**
     * The same table with other retries of what DynamoDB leaves undone.
     */
    public LibraryTable with(Retries retries) {
        return new LibraryTable(table.with(retries));
    }

    /**
     * The same table with a secret for cursors that other processes may have too.
     */
    public LibraryTable with(CursorSecret secret) {
        return new LibraryTable(table.with(secret));
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
     * The books of the table.
     */
    public Books books() {
        return new Books(table);
    }

    /**
     * The loans of the table.
     */
    public Loans loans() {
        return new Loans(table);
    }

    /**
     * The settings of the table.
     */
    public Settings settings() {
        return new Settings(table);
    }

    /**
     * The sensor readings of the table.
     */
    public SensorReadings sensorReadings() {
        return new SensorReadings(table);
    }

    /**
     * The item collection under {@code branch#{table}}.
     */
    public ItemCollection<Shelves.Branch> branch(String table_) {
        return BRANCH.in(table, table_);
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
