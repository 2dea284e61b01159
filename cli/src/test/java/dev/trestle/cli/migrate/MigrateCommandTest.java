package dev.trestle.cli.migrate;

import static dev.trestle.migrations.Migration.migration;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Screen;
import dev.trestle.cli.transfer.Site;
import dev.trestle.connect.TableProvider;
import dev.trestle.connect.configuration.Environment;
import dev.trestle.migrations.Migrations;
import dev.trestle.table.call.BoundTable;
import dev.trestle.table.schema.Design;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class MigrateCommandTest {
    private static final Map<String, AttributeValue> LOCK =
            Map.of("pk", AttributeValue.fromS("#MIGRATIONS"), "sk", AttributeValue.fromS("#LOCK"));

    private static final AtomicReference<Migrations> LIST = new AtomicReference<>(Migrations.none());

    private final Site site = Site.calm();
    private Screen screen = Screen.plain(200);

    @TempDir
    private Path folder;

    @BeforeEach
    void makeProject() throws IOException {
        System.setProperty("aws.accessKeyId", "any");
        System.setProperty("aws.secretAccessKey", "any");
        Path services = Files.createDirectories(folder.resolve("classes/META-INF/services"));
        Files.writeString(services.resolve(TableProvider.class.getName()), Provider.class.getName());
        Files.writeString(
                folder.resolve("trestle.yaml"),
                "deployments: { local: { endpoint: \"" + site.url() + "\", region: eu-west-1 } }");
        list("first", false);
    }

    @AfterEach
    void close() {
        site.close();
        System.clearProperty("aws.accessKeyId");
        System.clearProperty("aws.secretAccessKey");
    }

    /** A table without entities, whose migrations a test sets. */
    public static final class Provider implements TableProvider {
        @Override
        public Design design() {
            return Design.of("shop", "pk", "sk").build();
        }

        @Override
        public Migrations migrations() {
            return LIST.get();
        }

        @Override
        public Class<?> tableClass() {
            return BoundTable.class;
        }

        @Override
        public Object table(DynamoDbClient client, DynamoDbAsyncClient asyncClient, String tableName, Clock clock) {
            return BoundTable.of(design(), client, tableName).with(asyncClient).with(clock);
        }
    }

    private static void list(String text, boolean failing) {
        LIST.set(Migrations.of(
                migration("001-put")
                        .up(m -> m.putItem(item("a", text)))
                        .down(m -> m.deleteItem(
                                Map.of("pk", AttributeValue.fromS("a"), "sk", AttributeValue.fromS("item")))),
                migration("002-backfill")
                        .up(m -> {
                            if (failing) {
                                throw new IllegalStateException("broken");
                            }
                            m.backfill(item -> {
                                item.put("seen", AttributeValue.fromBool(true));
                                return item;
                            });
                        })
                        .down(m -> m.nothing())));
    }

    private static Map<String, AttributeValue> item(String key, String text) {
        return Map.of(
                "pk", AttributeValue.fromS(key),
                "sk", AttributeValue.fromS("item"),
                "text", AttributeValue.fromS(text));
    }

    /** The status of a command, and what it says on a screen of its own. */
    private int migrate(String... arguments) {
        screen = Screen.plain(200);
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        if (!arguments[0].equals("create")) {
            all.addAll(List.of("--classpath", folder.resolve("classes").toString()));
        }
        return MigrateCommand.of(screen.terminal(), new FolderEnvironment(folder))
                .setErr(new PrintWriter(Writer.nullWriter()))
                .setExecutionExceptionHandler((failure, command, result) -> {
                    screen.terminal().remark(String.valueOf(failure.getMessage()));
                    if (failure instanceof CommandFailedException failed) {
                        return failed.status();
                    }
                    throw failure;
                })
                .execute(all.toArray(String[]::new));
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(screen.out());
    }

    private List<Map<String, AttributeValue>> items() {
        return site.client().scan(scan -> scan.tableName("shop")).items().stream()
                .filter(item -> !item.get("pk").s().startsWith("#"))
                .toList();
    }

    @Test
    void showsHowEachMigrationStands() throws IOException {
        assertThat(migrate("status")).isZero();
        assertThat(screen.out()).contains("001-put", "pending");
        assertThat(migrate("status", "--check")).isEqualTo(3);
        assertThat(migrate("up")).as(screen.err()).isZero();
        assertThat(screen.out()).contains("Made the table shop.", "Applied: 001-put, 002-backfill.");
        assertThat(screen.err()).contains("applied 001-put", "items looked at: 1", "1 changed, 0 failed");

        assertThat(migrate("status", "--check", "--output", "json")).isZero();
        JsonNode first = json().get("migrations").get(0);
        assertThat(first.get("name").asText()).isEqualTo("001-put");
        assertThat(first.get("state").asText()).isEqualTo("DONE");
        assertThat(first.get("order").asInt()).isEqualTo(1);
        assertThat(first.get("by").asText()).contains("@");
        assertThat(first.get("durationMillis").asLong()).isNotNegative();
        assertThat(first.get("fingerprint").asText()).hasSize(32);
    }

    @Test
    void plansWithoutChangingAnything() throws IOException {
        assertThat(migrate("plan")).isZero();
        assertThat(screen.out()).contains("Would make the table shop.", "Would apply 001-put", "At most 0 read");
        assertThat(site.client().listTables().tableNames()).isEmpty();

        migrate("up", "--steps", "1");
        assertThat(migrate("plan", "--count", "--check", "--output", "json")).isEqualTo(3);
        JsonNode step = json().get("migrations").get(0).get("steps").get(0);
        assertThat(step.get("itemsChanged").asInt()).isEqualTo(1);
        assertThat(json().get("writeUnits").asDouble()).isEqualTo(1);
        assertThat(json().get("costInUsDollars").asDouble()).isBetween(0.0, 0.001);
        assertThat(items()).containsExactly(item("a", "first"));

        assertThat(migrate("plan", "--down", "--steps", "1")).isZero();
        assertThat(screen.out()).contains("Would roll back 001-put", "delete the item pk=a, sk=item");
    }

    @Test
    void goesUpAndDownAsFarAsItIsTold() throws IOException {
        assertThat(migrate("up", "--to", "001-put", "--output", "json")).isZero();
        assertThat(json().get("applied").toString()).isEqualTo("[\"001-put\"]");
        assertThat(migrate("up")).isZero();
        assertThat(items()).allMatch(item -> item.containsKey("seen"));
        assertThat(migrate("up")).isZero();
        assertThat(screen.out()).contains("Nothing to do.");

        assertThat(migrate("redo", "--steps", "2", "--output", "json")).isZero();
        assertThat(json().get("rolledBack").toString()).isEqualTo("[\"002-backfill\",\"001-put\"]");

        assertThat(migrate("down", "--to", "001-put")).isZero();
        assertThat(screen.out()).contains("Rolled back: 002-backfill.");
        assertThat(migrate("down", "--steps", "1")).isZero();
        assertThat(items()).isEmpty();
        assertThat(migrate("validate")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"down", "up --to a --steps 1", "up --steps 0", "redo --steps 0", "baseline", "plan --down"})
    void endsWithStatus2WhereItIsNotUnderstood(String arguments) {
        assertThat(migrate(arguments.split(" ", -1))).isEqualTo(2);
    }

    @Test
    void tellsByItsStatusWhatIsNotAsItShouldBe() throws IOException {
        assertThat(migrate("validate")).isEqualTo(5);
        list("first", true);
        assertThat(migrate("up")).isEqualTo(6);
        assertThat(screen.err()).contains("002-backfill failed", "broken");
        assertThat(migrate("status")).isZero();
        assertThat(screen.out()).contains("failed", "002-backfill: java.lang.IllegalStateException: broken");
        assertThat(migrate("validate")).isEqualTo(3);
        list("first", false);
        assertThat(migrate("up")).isZero();
        list("other", false);
        assertThat(migrate("validate")).isEqualTo(4);
        assertThat(screen.err()).contains("001-put", "restore them");
        assertThat(migrate("status")).isZero();
        assertThat(screen.out()).contains("done, changed since");
        assertThat(migrate("repair", "--output", "json")).isZero();
        assertThat(json().get("repaired").toString()).isEqualTo("[\"001-put\"]");
        assertThat(migrate("validate", "--output", "json")).isZero();
        assertThat(json().get("valid").asBoolean()).isTrue();
    }

    @Test
    void takesForDoneWhatATableHasAlready() throws IOException {
        site.client().createTable(new Provider().design().createTableRequest("shop"));

        assertThat(migrate("baseline", "--to", "001-put", "--output", "json")).isZero();
        assertThat(json().get("baseline").toString()).isEqualTo("[\"001-put\"]");
        assertThat(items()).isEmpty();
        assertThat(migrate("status")).isZero();
        assertThat(screen.out()).contains("done, by a baseline");
    }

    @Test
    void freesALeaseAndSaysWhose() {
        migrate("up", "--steps", "1");
        Map<String, AttributeValue> held = new HashMap<>(LOCK);
        held.put("owner", AttributeValue.fromS("7@elsewhere/1"));
        held.put("token", AttributeValue.fromN("9"));
        held.put("expires", AttributeValue.fromS(Instant.now().plusSeconds(600).toString()));
        site.client().putItem(put -> put.tableName("shop").item(held));

        assertThat(migrate("up", "--wait", "0")).isEqualTo(7);
        assertThat(migrate("status")).isZero();
        assertThat(screen.out()).contains("Migrating now: 7@elsewhere/1");
        assertThat(migrate("unlock")).isEqualTo(7);
        assertThat(screen.err()).contains("7@elsewhere/1");
        assertThat(migrate("unlock", "--force")).isZero();
        assertThat(screen.out()).contains("Freed the lease of 7@elsewhere/1.");
        assertThat(migrate("unlock")).isZero();
        assertThat(screen.out()).contains("Nobody holds the lease.");
        assertThat(migrate("up", "--wait", "0")).isZero();
    }

    @Test
    void namesTheDeploymentsThatThereAre() {
        assertThat(migrate("status", "--deployment", "prod")).isEqualTo(1);
        assertThat(screen.err()).contains("prod", "local");
    }

    @Test
    void writesTheSourceOfANewMigration() throws IOException {
        Path sources = folder.resolve("src/main/java/com/example/migrations");
        Files.createDirectories(sources);
        Files.writeString(sources.resolve("All.java"), "migration(\"004-older\")");

        assertThat(migrate("create", "index-by-email", "--folder", sources.toString()))
                .as(screen.err())
                .isZero();

        assertThat(screen.out()).contains("M005IndexByEmail.java", "Migration.of(new M005IndexByEmail())");
        assertThat(Files.readString(sources.resolve("M005IndexByEmail.java")))
                .contains(
                        "package com.example.migrations;",
                        "public final class M005IndexByEmail implements ReversibleMigration {",
                        "return \"005-index-by-email\";");
        assertThat(migrate("create", "Index_", "--folder", sources.toString())).isEqualTo(2);
        assertThat(migrate("create", "a", "--folder", folder.resolve("src").toString()))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status", "plan", "up", "down", "redo", "validate", "repair", "baseline", "unlock", "create"})
    void documentsItsExitStatuses(String command) {
        CommandLine migrate = MigrateCommand.of(screen.terminal(), new FolderEnvironment(folder));

        assertThat(migrate.getSubcommands().get(command).getUsageMessage()).contains("Exit status: 0");
    }

    /** Only the folder tells where deployments are. */
    private record FolderEnvironment(Path workingDirectory) implements Environment {
        @Override
        public Optional<String> variable(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> property(String name) {
            return Optional.empty();
        }

        @Override
        public Optional<URL> resource(String name) {
            return Optional.empty();
        }
    }
}
