package dev.trestle.table.handwritten;

import dev.trestle.table.batch.BatchGet;
import dev.trestle.table.batch.BatchWrite;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.CallListener;
import dev.trestle.table.schema.Design;
import dev.trestle.table.transaction.Snapshot;
import dev.trestle.table.transaction.Transaction;
import java.time.Clock;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The typed way into the table of {@link Shop}. Immutable and safe for use by many threads. */
public final class ShopTable {

    public static final OrderPaths ORDER = new OrderPaths();

    /** The table's name, keys, indexes and entities. */
    public static final Design DESIGN = Design.of("shop", "pk", "sk")
            .index("gsi1", "gsi1pk", "gsi1sk")
            .entity(OrderSchema.SCHEMA)
            .build();

    private final BoundTable table;

    private ShopTable(BoundTable table) {
        this.table = table;
    }

    /** The table with the name of the design. */
    public static ShopTable on(DynamoDbClient client) {
        return new ShopTable(BoundTable.of(DESIGN, client));
    }

    /** The table that is bound so. */
    static ShopTable on(BoundTable table) {
        return new ShopTable(table);
    }

    /** The table with another name than that of the design. */
    public static ShopTable on(DynamoDbClient client, String tableName) {
        return new ShopTable(BoundTable.of(DESIGN, client, tableName));
    }

    /** The same table with another clock for {@code @CreatedAt} and {@code @ModifiedAt}. */
    public ShopTable with(Clock clock) {
        return new ShopTable(table.with(clock));
    }

    /** The same table with a listener that hears of every call to DynamoDB. */
    public ShopTable with(CallListener listener) {
        return new ShopTable(table.with(listener));
    }

    /** The table's design with the client and the name in use. */
    public BoundTable table() {
        return table;
    }

    public Orders orders() {
        return new Orders(table);
    }

    /** Begins a read of many items. */
    public BatchGet batchGet() {
        return BatchGet.of(table);
    }

    /** Begins a write of many items without conditions. */
    public BatchWrite batchWrite() {
        return BatchWrite.of(table);
    }

    /** Begins a read of several items at one moment. */
    public Snapshot snapshot() {
        return Snapshot.of(table);
    }

    /** Begins a transaction: all of its actions happen or none does. */
    public Transaction transaction() {
        return Transaction.on(table);
    }
}
