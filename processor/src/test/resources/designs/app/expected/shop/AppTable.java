package shop;

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
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The typed way into the table of {@link App}. Immutable and safe for use by many threads.
 */
@Generated("dev.trestle.processor.TableDesignProcessor")
public final class AppTable {
    /**
     * The attributes of a {@link Company} in conditions and updates.
     */
    public static final CompanyPaths COMPANY = new CompanyPaths();

    /**
     * The attributes of a {@link User} in conditions and updates.
     */
    public static final UserPaths USER = new UserPaths();

    /**
     * The attributes of a {@link Membership} in conditions and updates.
     */
    public static final MembershipPaths MEMBERSHIP = new MembershipPaths();

    /**
     * The table's name, keys, indexes and entities.
     */
    public static final Design DESIGN = Design.of("app", "pk", "sk")
            .index("gsi1", "gsi1pk", "gsi1sk")
            .entity(CompanySchema.SCHEMA)
            .entity(UserSchema.SCHEMA)
            .entity(MembershipSchema.SCHEMA)
            .collection("companyPage", CompanyPage.class, CompanySchema.SCHEMA, UserSchema.SCHEMA)
            .build();

    private static final CollectionSchema<CompanyPage> COMPANY_PAGE = CollectionSchema.of("companyPage", List.of(CompanySchema.SCHEMA, UserSchema.SCHEMA));

    private final BoundTable table;

    private AppTable(BoundTable table) {
        this.table = table;
    }

    /**
     * The table with the name of the design.
     */
    public static AppTable on(DynamoDbClient client) {
        return new AppTable(BoundTable.of(DESIGN, client));
    }

    /**
     * The table with another name than that of the design.
     */
    public static AppTable on(DynamoDbClient client, String tableName) {
        return new AppTable(BoundTable.of(DESIGN, client, tableName));
    }

    /**
     * The table with the name of the design, for asynchronous operations alone.
     */
    public static AppTable on(DynamoDbAsyncClient client) {
        return new AppTable(BoundTable.of(DESIGN, client));
    }

    /**
     * The table with another name than that of the design, for asynchronous operations alone.
     */
    public static AppTable on(DynamoDbAsyncClient client, String tableName) {
        return new AppTable(BoundTable.of(DESIGN, client, tableName));
    }

    /**
     * The same table with a client for asynchronous operations too.
     */
    public AppTable with(DynamoDbAsyncClient client) {
        return new AppTable(table.with(client));
    }

    /**
     * The same table with another clock for {@code @CreatedAt} and {@code @ModifiedAt}.
     */
    public AppTable with(Clock clock) {
        return new AppTable(table.with(clock));
    }

    /**
     * The same table with a listener that hears of every call to DynamoDB.
     */
    public AppTable with(CallListener listener) {
        return new AppTable(table.with(listener));
    }

    /**
     * The same table with other retries of what DynamoDB leaves undone.
     */
    public AppTable with(Retries retries) {
        return new AppTable(table.with(retries));
    }

    /**
     * The same table with a secret for cursors that other processes may have too.
     */
    public AppTable with(CursorSecret secret) {
        return new AppTable(table.with(secret));
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
     * The companies of the table.
     */
    public Companies companies() {
        return new Companies(table);
    }

    /**
     * The users of the table.
     */
    public Users users() {
        return new Users(table);
    }

    /**
     * The memberships of the table.
     */
    public Memberships memberships() {
        return new Memberships(table);
    }

    /**
     * The item collection under {@code company#{name}}.
     */
    public ItemCollection<CompanyPage> companyPage(String name) {
        return COMPANY_PAGE.in(table, name);
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
