package market;

import dev.trestle.table.batch.BatchGet;
import dev.trestle.table.batch.BatchWrite;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.CallListener;
import dev.trestle.table.call.CursorSecret;
import dev.trestle.table.collection.CollectionSchema;
import dev.trestle.table.collection.ItemCollection;
import dev.trestle.table.exchange.Retries;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.IndexAttribute;
import dev.trestle.table.schema.TableIndex;
import dev.trestle.table.transaction.Snapshot;
import dev.trestle.table.transaction.Transaction;
import java.time.Clock;
import java.util.List;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The typed way into the table of {@link Market}. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class MarketTable {
    /**
     * The attributes of a {@link Listing} in conditions and updates.
     */
    public static final ListingPaths LISTING = new ListingPaths();

    /**
     * The attributes of a {@link Profile} in conditions and updates.
     */
    public static final ProfilePaths PROFILE = new ProfilePaths();

    /**
     * The attributes of a {@link LegacyUser} in conditions and updates.
     */
    public static final LegacyUserPaths LEGACY_USER = new LegacyUserPaths();

    /**
     * The attributes of a {@link LegacyOrder} in conditions and updates.
     */
    public static final LegacyOrderPaths LEGACY_ORDER = new LegacyOrderPaths();

    /**
     * The attributes of a {@link Score} in conditions and updates.
     */
    public static final ScorePaths SCORE = new ScorePaths();

    /**
     * The table's name, keys, indexes and entities.
     */
    public static final Design DESIGN = Design.of("market", "pk", "sk")
            .entityAttribute("kind")
            .validator(new Prices())
            .index("gsi1", "gsi1pk", "gsi1sk")
            .index(new TableIndex("by-state", List.of(IndexAttribute.text("tenant"), IndexAttribute.text("status")), List.of(IndexAttribute.text("listedAt"), IndexAttribute.text("number"))))
            .index(new TableIndex("by-score", List.of(IndexAttribute.text("game")), List.of(IndexAttribute.text("points"))))
            .entity(ListingSchema.SCHEMA)
            .entity(ProfileSchema.SCHEMA)
            .entity(LegacyUserSchema.SCHEMA)
            .entity(LegacyOrderSchema.SCHEMA)
            .entity(ScoreSchema.SCHEMA)
            .collection("legacyAccount", LegacyAccount.class, LegacyUserSchema.SCHEMA, LegacyOrderSchema.SCHEMA)
            .build();

    private static final CollectionSchema<LegacyAccount> LEGACY_ACCOUNT = CollectionSchema.of("legacyAccount", List.of(LegacyUserSchema.SCHEMA, LegacyOrderSchema.SCHEMA));

    private final BoundTable table;

    private MarketTable(BoundTable table) {
        this.table = table;
    }

    /**
     * The table with the name of the design.
     */
    public static MarketTable on(DynamoDbClient client) {
        return new MarketTable(BoundTable.of(DESIGN, client));
    }

    /**
     * The table with another name than that of the design.
     */
    public static MarketTable on(DynamoDbClient client, String tableName) {
        return new MarketTable(BoundTable.of(DESIGN, client, tableName));
    }

    /**
     * The table with the name of the design, for asynchronous operations alone.
     */
    public static MarketTable on(DynamoDbAsyncClient client) {
        return new MarketTable(BoundTable.of(DESIGN, client));
    }

    /**
     * The table with another name than that of the design, for asynchronous operations alone.
     */
    public static MarketTable on(DynamoDbAsyncClient client, String tableName) {
        return new MarketTable(BoundTable.of(DESIGN, client, tableName));
    }

    /**
     * The same table with a client for asynchronous operations too.
     */
    public MarketTable with(DynamoDbAsyncClient client) {
        return new MarketTable(table.with(client));
    }

    /**
     * The same table with another clock for {@code @CreatedAt} and {@code @ModifiedAt}.
     */
    public MarketTable with(Clock clock) {
        return new MarketTable(table.with(clock));
    }

    /**
     * The same table with a listener that hears of every call to DynamoDB.
     */
    public MarketTable with(CallListener listener) {
        return new MarketTable(table.with(listener));
    }

    /**
     * The same table with other retries of what DynamoDB leaves undone.
     */
    public MarketTable with(Retries retries) {
        return new MarketTable(table.with(retries));
    }

    /**
     * The same table with a secret for cursors that other processes may have too.
     */
    public MarketTable with(CursorSecret secret) {
        return new MarketTable(table.with(secret));
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
     * The listings of the table.
     */
    public Listings listings() {
        return new Listings(table);
    }

    /**
     * The profiles of the table.
     */
    public Profiles profiles() {
        return new Profiles(table);
    }

    /**
     * The legacy users of the table.
     */
    public LegacyUsers legacyUsers() {
        return new LegacyUsers(table);
    }

    /**
     * The legacy orders of the table.
     */
    public LegacyOrders legacyOrders() {
        return new LegacyOrders(table);
    }

    /**
     * The scores of the table.
     */
    public Scores scores() {
        return new Scores(table);
    }

    /**
     * The item collection under {@code USER|{user}}.
     */
    public ItemCollection<LegacyAccount> legacyAccount(String user) {
        return LEGACY_ACCOUNT.in(table, user);
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
