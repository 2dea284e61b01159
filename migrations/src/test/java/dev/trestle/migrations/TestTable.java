package dev.trestle.migrations;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.engine.simulation.Simulation;
import dev.trestle.migrations.step.Limits;
import dev.trestle.migrations.table.TableSetup;
import dev.trestle.migrations.waiting.Timing;
import dev.trestle.table.schema.Design;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/**
 * A table of a test's own: on the embedded engine, or on the endpoint that the system property {@code trestle.endpoint}
 * names, where it has another name each time and is deleted at the end.
 */
public final class TestTable implements AutoCloseable {

    /** What the clock of a test shows that holds one. */
    public static final Instant BEGINNING = Instant.parse("2026-03-01T12:00:00Z");

    static final @Nullable String ENDPOINT = System.getProperty("trestle.endpoint");

    private final @Nullable EmbeddedDynamoDb engine;
    private final DynamoDbClient client;
    private final String name;

    private TestTable(@Nullable EmbeddedDynamoDb engine, DynamoDbClient client, String name) {
        this.engine = engine;
        this.client = client;
        this.name = name;
    }

    public static TestTable open() {
        return ENDPOINT == null
                ? embedded(EmbeddedDynamoDb.inMemory())
                : new TestTable(
                        null,
                        DynamoDbClient.builder()
                                .endpointOverride(URI.create(ENDPOINT))
                                .build(),
                        "app-" + UUID.randomUUID());
    }

    /** Always on the embedded engine, as no other one makes weather. */
    static TestTable in(Simulation weather, Clock clock) {
        return embedded(
                EmbeddedDynamoDb.builder().clock(clock).simulate(weather).build());
    }

    private static TestTable embedded(EmbeddedDynamoDb engine) {
        return new TestTable(engine, engine.client(), "app");
    }

    public DynamoDbClient client() {
        return client;
    }

    public String name() {
        return name;
    }

    /** Makes the table of a design without any migration, and waits until it is ACTIVE. */
    public void create(Design design) {
        new TableSetup(client, name, design, Timing.system()).create(new Limits(Duration.ofHours(1), Optional.empty()));
    }

    public Optional<TableDescription> description() {
        try {
            return Optional.of(
                    client.describeTable(describe -> describe.tableName(name)).table());
        } catch (ResourceNotFoundException e) {
            return Optional.empty();
        }
    }

    void put(Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(name).item(item));
    }

    Map<String, AttributeValue> get(Map<String, AttributeValue> key) {
        return new HashMap<>(client.getItem(get -> get.tableName(name).key(key).consistentRead(true))
                .item());
    }

    /** All items but those of migrations. */
    List<Map<String, AttributeValue>> items() {
        return client.scanPaginator(scan -> scan.tableName(name).consistentRead(true)).items().stream()
                .filter(item -> !"#MIGRATIONS".equals(item.get("pk").s()))
                .toList();
    }

    /** What the table keeps for migrations, by sort key. */
    Map<String, Map<String, AttributeValue>> ofMigrations() {
        Map<String, Map<String, AttributeValue>> items = new HashMap<>();
        client.scanPaginator(scan -> scan.tableName(name).consistentRead(true)).items().stream()
                .filter(item -> "#MIGRATIONS".equals(item.get("pk").s()))
                .forEach(item -> items.put(item.get("sk").s(), item));
        return items;
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
        } else {
            description().ifPresent(table -> {
                if (Boolean.TRUE.equals(table.deletionProtectionEnabled())) {
                    client.updateTable(update -> update.tableName(name).deletionProtectionEnabled(false));
                }
                client.deleteTable(delete -> delete.tableName(name));
            });
            client.close();
        }
    }
}
