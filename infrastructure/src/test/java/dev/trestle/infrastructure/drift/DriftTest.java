package dev.trestle.infrastructure.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.infrastructure.text.YamlTree;
import dev.trestle.table.schema.Design;
import dev.trestle.table.schema.TableIndex;
import dev.trestle.table.settings.Capacity;
import dev.trestle.table.settings.Encryption;
import dev.trestle.table.settings.StatedSettings;
import dev.trestle.table.settings.StreamView;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

class DriftTest {

    private static final Design ALL = design(StatedSettings.NONE
            .provisioned(new Capacity(5, 2, false))
            .streaming(StreamView.NEW_IMAGE)
            .recoverable(true)
            .deletionProtected(true)
            .classed(TableClass.STANDARD)
            .encrypted(Encryption.AWS_MANAGED_KEY)
            .tagged("team", "money"));

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
    private final DynamoDbClient client = db.client();

    @AfterEach
    void close() {
        db.close();
    }

    private static Design design(StatedSettings settings) {
        return Design.of("app", "pk", "sk")
                .settings(settings)
                .index("gsi1", "gsi1pk", "gsi1sk")
                .build();
    }

    private void create(CreateTableRequest request) {
        client.createTable(request);
        client.updateContinuousBackups(backups -> backups.tableName("app")
                .pointInTimeRecoverySpecification(recovery -> recovery.pointInTimeRecoveryEnabled(true)));
    }

    @Test
    void findsNoneInATableOfTheDesign() {
        create(ALL.createTableRequestWithIndexes("app"));

        Drift drift = Drift.of(client, "app", ALL);

        assertThat(drift.differences()).isEmpty();
        assertThat(drift.text()).isEqualTo("The table app is as its design wants it.\n");
        drift.requireNone();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change(
                        "billing",
                        "PAY_PER_REQUEST",
                        client -> client.updateTable(
                                update -> update.tableName("app").billingMode("PAY_PER_REQUEST"))),
                change(
                        "capacity",
                        "7 read, 2 write",
                        client -> client.updateTable(update -> update.tableName("app")
                                .provisionedThroughput(
                                        units -> units.readCapacityUnits(7L).writeCapacityUnits(2L)))),
                change(
                        "stream",
                        "NO_STREAM",
                        client -> client.updateTable(update ->
                                update.tableName("app").streamSpecification(stream -> stream.streamEnabled(false)))),
                change(
                        "pointInTimeRecovery",
                        "false",
                        client -> client.updateContinuousBackups(backups -> backups.tableName("app")
                                .pointInTimeRecoverySpecification(
                                        recovery -> recovery.pointInTimeRecoveryEnabled(false)))),
                change(
                        "deletionProtection",
                        "false",
                        client -> client.updateTable(
                                update -> update.tableName("app").deletionProtectionEnabled(false))),
                change(
                        "tableClass",
                        "STANDARD_INFREQUENT_ACCESS",
                        client -> client.updateTable(
                                update -> update.tableName("app").tableClass(TableClass.STANDARD_INFREQUENT_ACCESS))),
                change(
                        "encryption",
                        "AWS_OWNED_KEY",
                        client -> client.updateTable(update ->
                                update.tableName("app").sseSpecification(encryption -> encryption.enabled(false)))),
                change(
                        "timeToLive",
                        "until",
                        client -> client.updateTimeToLive(update -> update.tableName("app")
                                .timeToLiveSpecification(
                                        ttl -> ttl.attributeName("until").enabled(true)))),
                change(
                        "tag.team",
                        "nothing",
                        client -> client.untagResource(
                                untag -> untag.resourceArn(client.describeTable(describe -> describe.tableName("app"))
                                                .table()
                                                .tableArn())
                                        .tagKeys("team"))));
    }

    private static Arguments change(String place, String found, Consumer<DynamoDbClient> change) {
        return Arguments.of(place, found, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void findsWhatWasChanged(String place, String found, Consumer<DynamoDbClient> change) {
        create(ALL.createTableRequestWithIndexes("app"));
        change.accept(client);

        List<Difference> differences = Drift.of(client, "app", ALL).differences();

        assertThat(differences).anySatisfy(difference -> {
            assertThat(difference.place()).isEqualTo(place);
            assertThat(difference.found()).isEqualTo(found);
        });
        // What is paid for by request has no units.
        assertThat(differences).hasSize(place.equals("billing") ? 2 : 1);
    }

    @Test
    void findsOtherKeysAndIndexesInBothDirections() {
        Design other = Design.of("app", "pk", "range")
                .index(TableIndex.ofTexts("gsi1", "gsi1pk", "gsi1sk").keysOnly())
                .index("gsi2", "gsi2pk", "gsi2sk")
                .build();
        client.createTable(other.createTableRequestWithIndexes("app").toBuilder()
                .localSecondaryIndexes(LocalSecondaryIndex.builder()
                        .indexName("byAge")
                        .keySchema(
                                KeySchemaElement.builder()
                                        .attributeName("pk")
                                        .keyType("HASH")
                                        .build(),
                                KeySchemaElement.builder()
                                        .attributeName("gsi1sk")
                                        .keyType("RANGE")
                                        .build())
                        .projection(projection -> projection.projectionType("ALL"))
                        .build())
                .build());
        Design wanted = Design.of("app", "pk", "sk")
                .index("gsi1", "gsi1pk", "gsi1sk")
                .index("gsi3", "gsi3pk", "gsi3sk")
                .build();

        assertThat(Drift.of(client, "app", wanted).differences())
                .containsExactly(
                        new Difference("index.gsi1.projection", "ALL", "KEYS_ONLY"),
                        new Difference("index.gsi2.key", "nothing", "gsi2pk S HASH, gsi2sk S RANGE"),
                        new Difference("index.gsi2.projection", "nothing", "ALL"),
                        new Difference("index.gsi3.key", "gsi3pk S HASH, gsi3sk S RANGE", "nothing"),
                        new Difference("index.gsi3.projection", "ALL", "nothing"),
                        new Difference("key", "pk S HASH, sk S RANGE", "pk S HASH, range S RANGE"),
                        new Difference("localIndex.byAge", "nothing", "present"));
    }

    @Test
    void takesAnyKeyOfTheAccountForTheOneThatIsWanted() {
        create(ALL.createTableRequestWithIndexes("app"));
        Design ownKey = design(StatedSettings.NONE.encrypted(Encryption.CUSTOMER_MANAGED_KEY));
        Design ownedByAws = design(StatedSettings.NONE.encrypted(Encryption.AWS_OWNED_KEY));

        assertThat(Drift.of(client, "app", ownKey).differences()).isEmpty();
        assertThat(Drift.of(client, "app", ownedByAws).differences())
                .containsExactly(new Difference("encryption", "AWS_OWNED_KEY", "AWS_MANAGED_KEY"));
    }

    @Test
    void doesNotAskForWhatIsNotStated() {
        client.createTable(ALL.createTableRequestWithIndexes("app"));
        List<String> asked = new ArrayList<>();

        assertThat(Drift.of(recording(asked), "app", design(StatedSettings.NONE))
                        .differences())
                .isEmpty();
        assertThat(asked).containsExactly("describeTable", "describeTimeToLive");
    }

    @Test
    void tellsThatThereIsNoTable() {
        Drift drift = Drift.of(client, "app", ALL);

        assertThat(drift.differences()).containsExactly(new Difference("table", "a table app", "nothing"));
        assertThat(YamlTree.read("drift", drift.json()))
                .containsEntry("table", "app")
                .containsEntry("drift", "true")
                .hasEntrySatisfying(
                        "differences",
                        differences ->
                                assertThat(YamlTree.elements(differences)).hasSize(1));
        assertThatThrownBy(drift::requireNone)
                .isInstanceOf(DriftException.class)
                .hasMessageContaining("TRESTLE-I001")
                .hasMessageContaining("table: the design wants a table app, there is nothing");
    }

    private DynamoDbClient recording(List<String> asked) {
        return (DynamoDbClient) Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                (proxy, method, arguments) -> {
                    if (arguments != null && arguments[0] instanceof Consumer<?>) {
                        return InvocationHandler.invokeDefault(proxy, method, arguments);
                    }
                    if (arguments != null && arguments[0] instanceof SdkRequest) {
                        asked.add(method.getName());
                    }
                    try {
                        return method.invoke(client, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
