package dev.trestle.table.handwritten;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.engine.simulation.Simulation;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.call.Call;
import dev.trestle.table.exchange.Retries;
import dev.trestle.table.schema.Design;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Both tables of the handwritten designs, empty, in an embedded DynamoDB, with what a test may want to know of them. */
public final class FreshTable implements AutoCloseable {

    /** The time by the tables' clock. */
    public static final Instant NOW = Instant.parse("2024-03-01T12:00:00.000000001Z");

    private static final Retries QUICK = new Retries(20, Duration.ofMillis(1), Duration.ofMillis(2));

    private final EmbeddedDynamoDb db;
    private final DynamoDbClient client;
    private final List<Call> calls = Collections.synchronizedList(new ArrayList<>());
    private final AppTable app;
    private final ShopTable shop;

    public FreshTable() {
        this(Simulation.NONE);
    }

    /** The tables in the weather that a test wants. */
    public FreshTable(Simulation simulation) {
        this(EmbeddedDynamoDb.builder().simulate(simulation).build());
    }

    private FreshTable(EmbeddedDynamoDb db) {
        this.db = db;
        this.client = db.client();
        this.app = AppTable.on(bound(AppTable.DESIGN));
        this.shop = ShopTable.on(bound(ShopTable.DESIGN));
        create(AppTable.DESIGN);
        create(ShopTable.DESIGN);
    }

    /** A design on both clients, with a fixed clock, short pauses and the listener. */
    public BoundTable bound(Design design) {
        return BoundTable.of(design, client)
                .with(db.asyncClient())
                .with(Clock.fixed(NOW, ZoneOffset.UTC))
                .with(QUICK)
                .with(calls::add);
    }

    /** Creates the table of a design, with its indexes. */
    public void create(Design design) {
        client.createTable(design.createTableRequestWithIndexes(design.tableName()));
    }

    public AppTable app() {
        return app;
    }

    public ShopTable shop() {
        return shop;
    }

    public DynamoDbClient client() {
        return client;
    }

    /** What the listener heard so far, in order; may be cleared. */
    public List<Call> calls() {
        return calls;
    }

    public static User user(String company, String email) {
        return new User(
                company,
                email,
                "Joe",
                true,
                Optional.of(LocalDate.of(1990, 5, 17)),
                Set.of(Role.ADMIN, Role.MEMBER),
                new Address("Main Street 1", "Bergen", Optional.empty()),
                3,
                0,
                Instant.EPOCH,
                Optional.empty());
    }

    public static Company company(String name) {
        return new Company(name, Plan.FREE, 10, Instant.EPOCH);
    }

    @Override
    public void close() {
        client.close();
        db.close();
    }
}
