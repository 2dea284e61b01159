package dev.trestle.migrations;

import static dev.trestle.migrations.Migration.migration;
import static dev.trestle.migrations.index.GlobalIndex.gsi;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** A process that gets a table ready, for tests that start several of them or end them. */
final class MigratingProcess {

    static final Map<String, AttributeValue> COUNTER =
            Map.of("pk", AttributeValue.fromS("counter"), "sk", AttributeValue.fromS("counter"));
    static final int KILLED = 137;

    private MigratingProcess() {}

    /** Every kind of step, of which adding to the counter is not idempotent. */
    static Migrations migrations(String tableName) {
        return Migrations.of(
                migration("001-index")
                        .up(m -> m.addIndex(
                                gsi("gsi1").partition("gsi1pk").sort("gsi1sk").projectAll())),
                migration("002-settings")
                        .up(m -> m.table().stream(StreamViewType.NEW_IMAGE).tags(Map.of("team", "one"))),
                migration("003-count").up(m -> {
                    m.updateItem(add("steps"));
                    m.run(
                            "count those who get here",
                            table -> table.write(TransactWriteItem.builder()
                                    .update(update -> add("own").accept(update.tableName(tableName)))
                                    .build()));
                    m.updateItem(add("steps"));
                }),
                migration("004-rewrite")
                        .up(m -> m.rewrite(Customer.class, customer -> customer.visited(1))
                                .segments(2)));
    }

    private static Consumer<Update.Builder> add(String attribute) {
        return update -> update.key(COUNTER)
                .updateExpression("ADD #attribute :one")
                .expressionAttributeNames(Map.of("#attribute", attribute))
                .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1")));
    }

    /** Takes the endpoint, the table, how many seconds its clock is ahead, and after how many requests it is killed; 0 for never. */
    public static void main(String[] arguments) {
        int killedAfter = Integer.parseInt(arguments[3]);
        AtomicInteger requests = new AtomicInteger();
        try (DynamoDbClient client = DynamoDbClient.builder()
                .endpointOverride(URI.create(arguments[0]))
                .build()) {
            Listening dying = Listening.before(client, request -> {
                if (requests.incrementAndGet() == killedAfter) {
                    Runtime.getRuntime().halt(KILLED);
                }
            });
            MigrationReport report = Migrator.of(dying.client(), arguments[1], Customer.SHOP, migrations(arguments[1]))
                    .with(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(Long.parseLong(arguments[2]))))
                    .prepare();
            System.out.println(report.applied().size());
        }
    }
}
