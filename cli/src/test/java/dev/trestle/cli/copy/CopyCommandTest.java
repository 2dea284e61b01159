package dev.trestle.cli.copy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.cli.place.Access;
import dev.trestle.cli.place.OpenPlace;
import dev.trestle.cli.place.Place;
import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Screen;
import dev.trestle.cli.transfer.Interruption;
import dev.trestle.cli.transfer.SampleTables;
import dev.trestle.cli.transfer.Site;
import dev.trestle.engine.simulation.Simulation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class CopyCommandTest {
    private static final int ITEMS = 700;

    private final Screen screen = Screen.plain(100);
    private Interruption interruption = new Interruption();

    @TempDir
    private Path folder;

    @Test
    void copiesTablesWithEverythingToAFolderAndOnToAnotherEndpoint() {
        try (Site source = Site.calm();
                Site target = Site.calm()) {
            SampleTables.notes(source.client(), "notes", ITEMS);
            SampleTables.plain(source.client(), "all-types", SampleTables.everyType());

            assertThat(copy("--from", source.url(), "--to", data()))
                    .as(screen.err())
                    .isZero();
            assertThat(copy("--from", data(), "--to", target.url()))
                    .as(screen.err())
                    .isZero();

            for (String table : List.of("notes", "all-types")) {
                assertThat(SampleTables.items(target.client(), table))
                        .containsExactlyInAnyOrderElementsOf(SampleTables.items(source.client(), table));
            }
            assertSameDefinition(source.client(), target.client(), "notes");
            assertThat(screen.out())
                    .contains("notes: 700 items copied, ")
                    .contains("notes: verified, 700 items on both sides with checksum ");
            assertThat(checkpoints()).isEmpty();
        }
    }

    @Test
    void givesACopyAnotherName() {
        try (Site site = Site.calm()) {
            SampleTables.notes(site.client(), "notes", 3);
            SampleTables.notes(site.client(), "others", 3);

            assertThat(copy("--from", site.url(), "--to", site.url(), "--table", "notes=copied"))
                    .isZero();

            assertThat(SampleTables.items(site.client(), "copied")).hasSize(3);
            assertThat(site.client().listTables().tableNames()).containsExactly("copied", "notes", "others");
        }
    }

    @Test
    void goesOnWhereItWasInterrupted() {
        try (Site source = Site.calm();
                Site target = Site.reporting(number -> {
                    // The first three look for the table, make it and look again; a page is two batches.
                    if (number == 6) {
                        interruption.ask();
                    }
                })) {
            SampleTables.notes(source.client(), "notes", 0);
            SampleTables.write(source.client(), "notes", longNotes(100));
            String[] arguments = {"--from", source.url(), "--to", target.url(), "--segments", "1"};

            assertThat(copy(arguments)).isEqualTo(130);
            assertThat(screen.err())
                    .contains(
                            "interrupted: what is copied stays",
                            checkpointFolder().toString());
            assertThat(checkpoints()).hasSize(1);
            assertThat(SampleTables.items(target.client(), "notes")).hasSizeBetween(1, 99);

            interruption = new Interruption();
            assertThat(copy(arguments)).as(screen.err()).isZero();

            assertThat(screen.out())
                    .contains("100 items copied, ")
                    .contains(" of them by an earlier run")
                    .contains("verified");
            assertThat(SampleTables.items(target.client(), "notes"))
                    .containsExactlyInAnyOrderElementsOf(SampleTables.items(source.client(), "notes"));
            assertSameDefinition(source.client(), target.client(), "notes");
            assertThat(checkpoints()).isEmpty();
        }
    }

    @Test
    void losesNothingWhereBothSidesAreThrottledAndLeaveEntriesUnprocessed() {
        Simulation weather = Simulation.NONE.withThrottled(0.1).withUnprocessed(0.3);
        try (Site source = Site.in(weather);
                Site target = Site.in(weather);
                Site calm = Site.calm()) {
            SampleTables.plain(calm.client(), "notes", notes(300));
            assertThat(copy("--from", calm.url(), "--to", source.url()))
                    .as(screen.err())
                    .isZero();

            assertThat(copy("--from", source.url(), "--to", target.url()))
                    .as(screen.err())
                    .isZero();

            assertThat(copy("--from", target.url(), "--to", data()))
                    .as(screen.err())
                    .isZero();
            try (OpenPlace place = OpenPlace.toRead(Place.parse(data()), Access.USUAL)) {
                assertThat(SampleTables.items(place.client(), "notes"))
                        .containsExactlyInAnyOrderElementsOf(SampleTables.items(calm.client(), "notes"));
            }
        }
    }

    @Test
    void findsWhatChangedInTheTargetMeanwhile() {
        AtomicBoolean planted = new AtomicBoolean();
        List<Site> sites = new ArrayList<>();
        try (Site source = Site.calm();
                Site target = Site.reporting(number -> {
                    DynamoDbClient client =
                            sites.isEmpty() ? null : sites.get(0).client();
                    // The checkpoint says that all has been copied, so this is the first request of the comparison.
                    if (client != null && checkpointSays("\"items\" : 50") && planted.compareAndSet(false, true)) {
                        client.deleteItem(request -> request.tableName("notes").key(key(10)));
                        SampleTables.write(client, "notes", List.of(changed(11), SampleTables.note(1000)));
                    }
                })) {
            sites.add(target);
            SampleTables.plain(source.client(), "notes", notes(50));
            String[] arguments = {"--from", source.url(), "--to", target.url(), "--segments", "1"};

            assertThat(copy(arguments)).as(screen.err()).isEqualTo(3);

            assertThat(screen.out())
                    .contains("notes: NOT THE SAME: 1 items missing, 1 different, 1 only in the target")
                    .contains("missing: {\"author\": \"author3\", \"number\": 10}")
                    .contains("different: {\"author\": \"author4\", \"number\": 11}")
                    .contains("only in the target: {\"author\": \"author6\", \"number\": 1000}");

            source.client().deleteTable(request -> request.tableName("notes"));
            SampleTables.plain(source.client(), "notes", SampleTables.items(target.client(), "notes"));
            assertThat(copy(arguments)).isEqualTo(8);
            assertThat(screen.err()).contains("has been made anew since; delete it to begin anew");
        }
    }

    @Test
    void comparesAgainWhenTheSameCommandIsGivenAgain() {
        AtomicBoolean planted = new AtomicBoolean();
        List<Site> sites = new ArrayList<>();
        try (Site source = Site.calm();
                Site target = Site.reporting(number -> {
                    if (!sites.isEmpty() && checkpointSays("\"items\" : 50") && planted.compareAndSet(false, true)) {
                        SampleTables.write(sites.get(0).client(), "notes", List.of(changed(11)));
                    }
                })) {
            sites.add(target);
            SampleTables.plain(source.client(), "notes", notes(50));
            String[] arguments = {"--from", source.url(), "--to", target.url(), "--segments", "1"};
            assertThat(copy(arguments)).isEqualTo(3);

            SampleTables.write(target.client(), "notes", List.of(SampleTables.note(11)));

            assertThat(copy(arguments)).isZero();
            assertThat(checkpoints()).isEmpty();
        }
    }

    @Test
    void refusesATableThatIsInTheWay() {
        try (Site source = Site.calm();
                Site target = Site.calm()) {
            SampleTables.notes(source.client(), "notes", 10);
            SampleTables.plain(target.client(), "notes", List.of(SampleTables.note(1000)));

            assertThat(copy("--from", source.url(), "--to", target.url())).isEqualTo(8);
            assertThat(screen.err()).contains("table notes at " + target.url() + " has items; --overwrite");
            assertThat(SampleTables.items(target.client(), "notes")).hasSize(1);

            assertThat(copy("--from", source.url(), "--to", target.url(), "--overwrite"))
                    .isZero();
            assertThat(screen.out())
                    .contains(
                            "verified, every item is in the target: 0 items missing, 0 different, 1 only in the target");
            assertThat(SampleTables.items(target.client(), "notes")).hasSize(11);
        }
    }

    @Test
    void refusesATableWithOtherKeys() {
        try (Site source = Site.calm();
                Site target = Site.calm()) {
            SampleTables.notes(source.client(), "notes", 10);
            target.client()
                    .createTable(request -> request.tableName("notes")
                            .keySchema(List.of(KeySchemaElement.builder()
                                    .attributeName("author")
                                    .keyType("HASH")
                                    .build()))
                            .attributeDefinitions(List.of(AttributeDefinition.builder()
                                    .attributeName("author")
                                    .attributeType("S")
                                    .build()))
                            .billingMode("PAY_PER_REQUEST"));

            assertThat(copy("--from", source.url(), "--to", target.url(), "--overwrite"))
                    .isEqualTo(8);
            assertThat(screen.err()).contains("has the key author (S) and not author (S), number (N)");
        }
    }

    @Test
    void refusesAnOldCheckpointWhereTheTargetIsGone() {
        try (Site source = Site.calm();
                Site target = Site.reporting(number -> {
                    if (number == 15) {
                        interruption.ask();
                    }
                })) {
            SampleTables.notes(source.client(), "notes", ITEMS);
            String[] arguments = {"--from", source.url(), "--to", target.url()};
            assertThat(copy(arguments)).isEqualTo(130);
            target.client().deleteTable(request -> request.tableName("notes"));
            interruption = new Interruption();

            assertThat(copy(arguments)).isEqualTo(8);

            assertThat(screen.err()).contains("is gone or has been made anew since; delete it to begin anew");
        }
    }

    @Test
    void changesNothingInADryRun() {
        try (Site source = Site.calm()) {
            SampleTables.notes(source.client(), "notes", 10);

            assertThat(copy("--from", source.url(), "--to", data(), "--dry-run"))
                    .isZero();

            assertThat(screen.out())
                    .contains("notes: makes the table with 2 indexes at " + data() + "; about 10 items, ");
            assertThat(Path.of(data())).doesNotExist();
            assertThat(checkpoints()).isEmpty();
        }
    }

    @Test
    void holdsToItsPace() {
        try (Site source = Site.calm();
                Site target = Site.calm()) {
            SampleTables.plain(source.client(), "notes", notes(60));
            long start = System.nanoTime();

            assertThat(copy("--from", source.url(), "--to", target.url(), "--write-units", "40", "--segments", "1"))
                    .isZero();

            // 40 units are there at once; the third batch waits for the 10 that the second took too many.
            assertThat((System.nanoTime() - start) / 1e6).isGreaterThan(100);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            no-such-folder              | 1 | no-such-folder: there is no such folder
            pom.xml                     | 1 | pom.xml: is no folder
            ftp://host                  | 1 | "ftp://host" is no endpoint; it takes http://HOST:PORT or https://HOST
            http://bad host             | 1 | "http://bad host" is no URL
            http://name:secret@host     | 1 | has no user and password
            aws:Ireland                 | 1 | names no region
            http://127.0.0.1:1          | 1 | DynamoDB cannot be reached:
            """)
    void saysInOneLineWhatIsWrongWithAPlace(String from, int status, String line) {
        assertThat(copy("--from", from, "--to", data(), "--table", "t")).isEqualTo(status);
        assertThat(screen.err().lines()).singleElement().asString().contains(line);
    }

    @Test
    void saysThatAFolderIsNoStorage() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear reader");

        assertThat(copy("--from", folder.toString(), "--to", data())).isEqualTo(5);
    }

    @Test
    void refusesToCopyATableToItself() {
        try (Site site = Site.calm()) {
            SampleTables.plain(site.client(), "notes", notes(1));

            assertThat(copy("--from", site.url(), "--to", site.url() + "/")).isEqualTo(1);
            assertThat(screen.err()).contains("would be copied to itself");
        }
    }

    @Test
    void refusesToCopyTwoTablesToOneBeforeItCopiesAny() {
        try (Site source = Site.calm();
                Site target = Site.calm()) {
            SampleTables.plain(source.client(), "first", notes(1));
            SampleTables.plain(source.client(), "second", notes(1));

            assertThat(copy(
                            "--from",
                            source.url(),
                            "--to",
                            target.url(),
                            "--table",
                            "first=both",
                            "--table",
                            "second=both"))
                    .isEqualTo(1);
            assertThat(screen.err()).contains("two tables would be copied to both");
            assertThat(target.client().listTables().tableNames()).isEmpty();
        }
    }

    private static void assertSameDefinition(DynamoDbClient source, DynamoDbClient target, String table) {
        TableDescription expected =
                source.describeTable(request -> request.tableName(table)).table();
        TableDescription found =
                target.describeTable(request -> request.tableName(table)).table();
        assertThat(found.keySchema()).isEqualTo(expected.keySchema());
        assertThat(found.attributeDefinitions()).isEqualTo(expected.attributeDefinitions());
        assertThat(found.provisionedThroughput().writeCapacityUnits()).isEqualTo(9);
        assertThat(found.streamSpecification()).isEqualTo(expected.streamSpecification());
        assertThat(found.localSecondaryIndexes()).hasSize(1);
        assertThat(found.globalSecondaryIndexes())
                .extracting(GlobalSecondaryIndexDescription::projection, GlobalSecondaryIndexDescription::itemCount)
                .isEqualTo(expected.globalSecondaryIndexes().stream()
                        .map(index -> Tuple.tuple(index.projection(), index.itemCount()))
                        .toList());
        assertThat(target.describeTimeToLive(request -> request.tableName(table))
                        .timeToLiveDescription()
                        .attributeName())
                .isEqualTo("until");
        assertThat(target.listTagsOfResource(request -> request.resourceArn(found.tableArn()))
                        .tags())
                .isEqualTo(source.listTagsOfResource(request -> request.resourceArn(expected.tableArn()))
                        .tags());
    }

    private static List<Map<String, AttributeValue>> notes(int count) {
        return Stream.iterate(0, number -> number + 1)
                .limit(count)
                .map(SampleTables::note)
                .toList();
    }

    /** So long that a page of 1 MB has some 34. */
    private static List<Map<String, AttributeValue>> longNotes(int count) {
        return notes(count).stream()
                .map(note -> {
                    Map<String, AttributeValue> longer = new HashMap<>(note);
                    longer.put("text", AttributeValue.fromS("x".repeat(30_000)));
                    return longer;
                })
                .map(Map::copyOf)
                .toList();
    }

    private static Map<String, AttributeValue> key(int number) {
        return Map.of(
                "author", SampleTables.note(number).get("author"),
                "number", SampleTables.note(number).get("number"));
    }

    private static Map<String, AttributeValue> changed(int number) {
        Map<String, AttributeValue> changed = new HashMap<>(SampleTables.note(number));
        changed.put("text", AttributeValue.fromS("changed"));
        return changed;
    }

    private int copy(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--checkpoints", checkpointFolder().toString()));
        return new CommandLine(new CopyCommand(screen.terminal(), interruption))
                .setExecutionExceptionHandler((failure, command, result) -> {
                    screen.terminal().remark(String.valueOf(failure.getMessage()));
                    return failure instanceof CommandFailedException failed ? failed.status() : 99;
                })
                .execute(all.toArray(String[]::new));
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private Path checkpointFolder() {
        return folder.resolve("checkpoints");
    }

    private boolean checkpointSays(String text) {
        return checkpoints().stream().anyMatch(file -> {
            try {
                return Files.readString(file).contains(text);
            } catch (IOException e) {
                return false; // It is being replaced.
            }
        });
    }

    private List<Path> checkpoints() {
        if (!Files.exists(checkpointFolder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(checkpointFolder())) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
