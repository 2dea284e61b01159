package notes;

import dev.trestle.connect.Connection;
import dev.trestle.connect.Trestle;
import dev.trestle.migrations.Migrations;
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
 * The typed way into the table of {@link Notebook.Archive}. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class ArchiveTable {
    /**
     * The attributes of a {@link Notebook.Note} in conditions and updates.
     */
    public static final NotePaths NOTE = new NotePaths();

    /**
     * The table's name, keys, indexes and entities.
     */
    public static final Design DESIGN = Design.of("archive", "hash", "range")
            .entity(NoteSchema.SCHEMA)
            .build();

    private final BoundTable table;

    private ArchiveTable(BoundTable table) {
        this.table = table;
    }

    /**
     * The table with the name of the design.
     */
    public static ArchiveTable on(DynamoDbClient client) {
        return new ArchiveTable(BoundTable.of(DESIGN, client));
    }

    /**
     * The table with another name than that of the design.
     */
    public static ArchiveTable on(DynamoDbClient client, String tableName) {
        return new ArchiveTable(BoundTable.of(DESIGN, client, tableName));
    }

    /**
     * The table with the name of the design, for asynchronous operations alone.
     */
    public static ArchiveTable on(DynamoDbAsyncClient client) {
        return new ArchiveTable(BoundTable.of(DESIGN, client));
    }

    /**
     * The table with another name than that of the design, for asynchronous operations alone.
     */
    public static ArchiveTable on(DynamoDbAsyncClient client, String tableName) {
        return new ArchiveTable(BoundTable.of(DESIGN, client, tableName));
    }

    /**
     * The same table with a client for asynchronous operations too.
     */
    public ArchiveTable with(DynamoDbAsyncClient client) {
        return new ArchiveTable(table.with(client));
    }

    /**
     * The same table with another clock for {@code @CreatedAt} and {@code @ModifiedAt}.
     */
    public ArchiveTable with(Clock clock) {
        return new ArchiveTable(table.with(clock));
    }

    /**
     * The same table with a listener that hears of every call to DynamoDB.
     */
    public ArchiveTable with(CallListener listener) {
        return new ArchiveTable(table.with(listener));
    }

    /**
     * The same table with other retries of what DynamoDB leaves undone.
     */
    public ArchiveTable with(Retries retries) {
        return new ArchiveTable(table.with(retries));
    }

    /**
     * The same table with a secret for cursors that other processes may have too.
     */
    public ArchiveTable with(CursorSecret secret) {
        return new ArchiveTable(table.with(secret));
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
     * The notes of the table.
     */
    public Notes notes() {
        return new Notes(table);
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

    /**
     * The table of the default deployment, migrated; one for the whole process.
     */
    public static ArchiveTable connect() {
        return on(Trestle.connect(DESIGN, Migrations.none()));
    }

    /**
     * The table of a deployment by its name, migrated; one for the whole process.
     */
    public static ArchiveTable connect(String deployment) {
        return on(Trestle.connect(DESIGN, Migrations.none(), deployment));
    }

    private static ArchiveTable on(Connection connection) {
        return on(connection.client(), connection.tableName());
    }
}
