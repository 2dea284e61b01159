package pricing;

import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.CallListener;
import dev.trestle.table.schema.Design;
import dev.trestle.table.transaction.Transaction;
import java.time.Clock;
import javax.annotation.processing.Generated;
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
     * The table's design with the client and the name in use.
     */
    public BoundTable table() {
        return table;
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
     * Begins a transaction: all of its actions happen or none does.
     */
    public Transaction transaction() {
        return Transaction.on(table);
    }
}
