package dev.trestle.migrations.table;

import dev.trestle.migrations.step.Limits;
import dev.trestle.migrations.waiting.Backoff;
import dev.trestle.migrations.waiting.Timing;
import dev.trestle.migrations.waiting.WaitTimeoutException;
import dev.trestle.table.schema.Design;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Makes the table of a design and checks an existing one. */
public final class TableSetup {

    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));

    /** DynamoDB makes an empty table in seconds; longer than this means that something is wrong. */
    private static final Duration WAIT_AT_MOST = Duration.ofMinutes(2);

    private final DynamoDbClient client;
    private final String tableName;
    private final Design design;
    private final Timing timing;

    public TableSetup(DynamoDbClient client, String tableName, Design design, Timing timing) {
        this.client = client;
        this.tableName = tableName;
        this.design = design;
        this.timing = timing;
    }

    /**
     * Makes the table, unless somebody else is making it at the same time, and waits until it is ACTIVE; then turns on its
     * time to live and, if the design states it, point-in-time recovery, which CreateTable does not take.
     *
     * @return whether this call made it
     * @throws TableMismatchException if somebody else made it with other keys
     * @throws WaitTimeoutException if it is not ACTIVE in two minutes, or when the run is to stop
     */
    public boolean create(Limits limits) {
        boolean created;
        try {
            client.createTable(design.createTableRequest(tableName));
            created = true;
        } catch (ResourceInUseException somebodyElseMakesIt) {
            created = false;
        }
        Duration wait = limits.atMost(WAIT_AT_MOST, timing);
        TableDescription table = timing.poll(BACKOFF, wait, this::active)
                .orElseThrow(() -> new WaitTimeoutException("the table " + tableName + " is not ACTIVE after "
                        + wait.toSeconds() + " s; look at its state in DynamoDB and try again"));
        requireKeys(table);
        if (created) {
            setWhatCreateTableDoesNotTake();
        }
        return created;
    }

    private void setWhatCreateTableDoesNotTake() {
        design.timeToLiveAttribute()
                .ifPresent(attribute -> client.updateTimeToLive(update -> update.tableName(tableName)
                        .timeToLiveSpecification(
                                expiry -> expiry.attributeName(attribute).enabled(true))));
        if (design.settings().pointInTimeRecovery().orElse(false)) {
            client.updateContinuousBackups(update -> update.tableName(tableName)
                    .pointInTimeRecoverySpecification(recovery -> recovery.pointInTimeRecoveryEnabled(true)));
        }
    }

    /**
     * Compares the table's keys with the design.
     *
     * @throws TableMismatchException if they have other names or types
     */
    public void checkKeys() {
        requireKeys(
                client.describeTable(describe -> describe.tableName(tableName)).table());
    }

    private Optional<TableDescription> active() {
        try {
            return Optional.of(client.describeTable(describe -> describe.tableName(tableName))
                            .table())
                    .filter(table -> table.tableStatus() == TableStatus.ACTIVE);
        } catch (ResourceNotFoundException notYetVisible) {
            return Optional.empty();
        }
    }

    private void requireKeys(TableDescription table) {
        var wanted = design.createTableRequest(tableName);
        String wantedKey = keyText(wanted.keySchema(), wanted.attributeDefinitions());
        String foundKey = keyText(table.keySchema(), table.attributeDefinitions());
        if (!wantedKey.equals(foundKey)) {
            throw new TableMismatchException(tableName, wantedKey, foundKey);
        }
    }

    /** The key as in {@code pk S HASH, sk S RANGE}. */
    private static String keyText(List<KeySchemaElement> keySchema, List<AttributeDefinition> attributes) {
        List<String> elements = new ArrayList<>();
        for (KeySchemaElement element : keySchema) {
            String type = attributes.stream()
                    .filter(attribute -> attribute.attributeName().equals(element.attributeName()))
                    .map(AttributeDefinition::attributeTypeAsString)
                    .collect(Collectors.joining());
            elements.add(element.attributeName() + " " + type + " " + element.keyTypeAsString());
        }
        return String.join(", ", elements);
    }
}
