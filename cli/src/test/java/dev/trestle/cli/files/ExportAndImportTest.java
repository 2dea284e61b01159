package dev.trestle.cli.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Screen;
import dev.trestle.cli.terminal.Terminal;
import dev.trestle.cli.transfer.Interruption;
import dev.trestle.cli.transfer.SampleTables;
import dev.trestle.cli.transfer.Site;
import dev.trestle.embedded.EmbeddedDynamoDb;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportFormat;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class ExportAndImportTest {
    private static final String KEYS = "--partition-key author:S --sort-key number:N";

    private final Screen screen = Screen.plain(100);
    private final Site site = Site.calm();
    private Interruption interruption = new Interruption();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "all.json",
                "all.jsonl.gz",
                "all.ndjson.zst",
                "all.ion",
                "all.ion.gz",
                "all.csv",
                "all.csv.gz",
                "all.csv --types value=N",
                "all.csv --types value=B",
                "all --format csv --compression zstd",
                "all --s3-layout",
                "all --s3-layout --format ion"
            })
    void givesBackEveryItemOfEveryFormat(String file) {
        SampleTables.plain(site.client(), "all", SampleTables.everyType());
        SampleTables.write(site.client(), "all", notes(300));
        String options = file.replaceFirst("^[^ ]*", "");

        assertThat(export("all", file.split(" ", 2)[0], options))
                .as(screen.err())
                .isZero();
        assertThat(load(file.split(" ", 2)[0], "copied", KEYS + options.replace(" --s3-layout", "")))
                .as(screen.err())
                .isZero();

        assertThat(SampleTables.items(site.client(), "copied"))
                .containsExactlyInAnyOrderElementsOf(SampleTables.items(site.client(), "all"));
        assertThat(screen.out()).contains("all: 326 items exported to ", "verified", "copied: verified, 326 items");
        assertThat(checkpoints()).isEmpty();
        assertThat(names(folder)).noneMatch(name -> name.endsWith(".part"));
    }

    @Test
    void writesCsvThatSpreadsheetsAndDynamoDbRead() throws IOException {
        SampleTables.plain(site.client(), "notes", List.of(SampleTables.note(1)));

        assertThat(export("notes", "notes.csv", "--types rank=N"))
                .as(screen.err())
                .isZero();

        assertThat(Files.readString(folder.resolve("notes.csv")))
                .isEqualTo("author,number,rank,text\nauthor1,1,1,note 1\n");
    }

    @Test
    void importsCsvOfOthers() throws IOException {
        Files.writeString(
                folder.resolve("prices.csv"), "id,price,text,json\n1,9.90,\"a, b\",\"{\"\"a\"\":1}\"\n2,,,\n");

        assertThat(load("prices.csv", "prices", "--partition-key id:N --types price=N"))
                .as(screen.err())
                .isZero();

        assertThat(SampleTables.items(site.client(), "prices"))
                .containsExactlyInAnyOrder(
                        Map.of(
                                "id", AttributeValue.fromN("1"),
                                "price", AttributeValue.fromN("9.9"),
                                "text", AttributeValue.fromS("a, b"),
                                "json", AttributeValue.fromS("{\"a\":1}")),
                        Map.of("id", AttributeValue.fromN("2")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DYNAMODB_JSON", "ION"})
    void importsWhatDynamoDbExports(String format) throws IOException {
        Path buckets = Files.createDirectories(folder.resolve("buckets"));
        Files.createDirectory(buckets.resolve("bucket"));
        try (EmbeddedDynamoDb db = EmbeddedDynamoDb.builder().buckets(buckets).build();
                DynamoDbClient client = db.client()) {
            SampleTables.plain(client, "all", SampleTables.everyType());
            client.updateContinuousBackups(request -> request.tableName("all")
                    .pointInTimeRecoverySpecification(recovery -> recovery.pointInTimeRecoveryEnabled(true)));
            client.exportTableToPointInTime(
                    request -> request.tableArn(client.describeTable(table -> table.tableName("all"))
                                    .table()
                                    .tableArn())
                            .s3Bucket("bucket")
                            .exportFormat(ExportFormat.fromValue(format)));

            assertThat(load("buckets/bucket", "all", KEYS)).as(screen.err()).isZero();

            assertThat(SampleTables.items(site.client(), "all"))
                    .containsExactlyInAnyOrderElementsOf(SampleTables.items(client, "all"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a.json | {"Item":{"author":{"S":"a"},"number":{"N":"1"}}}~{"Item": | a.json: record 2: The line is no JSON object
            a.json | {"author":{"S":"a"}} | a.json: record 1: The record has no member Item
            a.json | {"Item":{"author":{"S":"a"},"number":{"N":"one"}}} | record 1: The parameter cannot be converted to a numeric value: one
            a.json | {"Item":{"author":{"S":"a"}}} | record 1: the item lacks the key attribute number
            a.json | {"Item":{"author":{"N":"1"},"number":{"N":"1"}}} | record 1: the key attribute author is of type N and not S
            a.json | {"Item":{"author":{"S":""},"number":{"N":"1"}}} | record 1: the key attribute author is empty
            a.csv | author,number~a,1~b,two | a.csv: record 2: the value of number is not of type N: two
            a.csv | author,number~a,1,2 | a.csv: record 1: The line has 3 values and the header 2
            a.csv | author,number,x~a,1,{"N":"x"} | record 1: The parameter cannot be converted to a numeric value: x
            a.csv | author,number,x~a,1,{"N":"1"}} | record 1: {"N":"1"}} is no attribute value in DynamoDB JSON
            a.json | {"Item":{"author":{"S":"a"},"number":{"N":"1"},"":{"S":"x"}}} | record 1: the item has an attribute without a name
            a.csv | author,number,x,x~a,1,2,3 | a.csv: The header has the name "x" more than once
            a.json.gz | no gzip | a.json.gz: Not in GZIP format
            a.ion | {Item: | a.ion: after record 0:
            a.txt | text | a.txt: the name does not tell the format; --format takes
            """)
    void writesNothingOfAFileWithSomethingWrong(String name, String content, String message) throws IOException {
        Files.writeString(folder.resolve(name), content.replace('~', '\n'));
        SampleTables.plain(site.client(), "notes", List.of());

        assertThat(load(name, "notes", "")).isEqualTo(1);

        assertThat(screen.err()).contains(message);
        assertThat(SampleTables.items(site.client(), "notes")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"N":"1"}                       | rank, a key attribute of the index byRank, is of type N and not S
            {"S":""}                        | rank, a key attribute of the index byRank, is empty
            {"S":"%s"}                      | byRank, has 2049 bytes, it may have 2048
            """)
    void writesNothingThatAnIndexWouldRefuse(String rank, String message) throws IOException {
        site.client()
                .createTable(CreateTableRequest.builder()
                        .tableName("ranks")
                        .keySchema(partitionKey("id"))
                        .attributeDefinitions(string("id"), string("rank"))
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                                .indexName("byRank")
                                .keySchema(partitionKey("rank"))
                                .projection(projection -> projection.projectionType(ProjectionType.ALL))
                                .build())
                        .build());
        Files.writeString(
                folder.resolve("a.json"),
                "{\"Item\":{\"id\":{\"S\":\"1\"}}}\n{\"Item\":{\"id\":{\"S\":\"2\"},\"rank\":"
                        + rank.replace("%s", "x".repeat(2049)) + "}}\n");

        assertThat(load("a.json", "ranks", "")).isEqualTo(1);

        assertThat(screen.err()).contains("a.json: record 2: ", message);
        assertThat(SampleTables.items(site.client(), "ranks")).isEmpty();
    }

    @Test
    void saysWhatIsWrongWithALongValueInAFewWords() throws IOException {
        Files.writeString(
                folder.resolve("a.json"),
                "{\"Item\":{\"author\":{\"S\":\"a\"},\"number\":{\"N\":\"" + "9".repeat(100_000) + "\"}}}\n");

        assertThat(load("a.json", "notes", KEYS)).isEqualTo(1);

        assertThat(screen.err()).contains("record 1: ", " characters)").hasSizeLessThan(1000);
    }

    @Test
    void namesTheRecordAfterWhichACompressedFileIsCut() throws IOException {
        byte[] whole = compressed(IntStream.range(0, 2000)
                .mapToObj(number -> "{\"Item\":{\"author\":{\"S\":\"" + Integer.toHexString(number * 7919)
                        + "\"},\"number\":{\"N\":\"" + number + "\"}}}\n")
                .reduce("", String::concat));
        Files.write(folder.resolve("cut.json.gz"), Arrays.copyOf(whole, whole.length - 100));

        assertThat(load("cut.json.gz", "notes", KEYS)).isEqualTo(1);

        assertThat(screen.err()).containsPattern("cut.json.gz: after record \\d+: Unexpected end of ZLIB input stream");
        assertThat(site.client().listTables().tableNames()).isEmpty();
    }

    @Test
    void refusesALayoutWithoutItsManifest() throws IOException {
        Path export = layout();
        Files.delete(export.resolve("manifest-summary.json"));

        assertThat(load("backup", "copied", KEYS)).isEqualTo(1);
        assertThat(screen.err())
                .contains("there is no manifest-summary.json in it")
                .contains("may not be complete");
    }

    @ParameterizedTest
    @CsvSource({
        "manifest-files.json, manifest-files.json: its MD5 checksum is",
        "manifest-summary.json, manifest-summary.json: its MD5 checksum is",
        "data, and not"
    })
    void refusesALayoutWithAWrongChecksum(String name, String message) throws IOException {
        Path file = layout().resolve(name);
        if (Files.isDirectory(file)) {
            file = file.resolve(names(file).get(0));
        }
        byte[] bytes = Files.readAllBytes(file);
        // In the header of gzip, of which the time does not matter to who reads it; in JSON it is a letter.
        bytes[5] ^= 1;
        Files.write(file, bytes);

        assertThat(load("backup", "copied", KEYS)).isEqualTo(1);
        assertThat(screen.err()).contains(message, "fetch it again");
        assertThat(site.client().listTables().tableNames()).containsExactly("notes");
    }

    @Test
    void refusesALayoutThatLacksAFile() throws IOException {
        Path data = layout().resolve("data");
        Files.delete(data.resolve(names(data).get(1)));

        assertThat(load("backup", "copied", KEYS)).isEqualTo(1);
        assertThat(screen.err()).contains(names(data).isEmpty() ? "" : "no such file");
    }

    @Test
    void readsNoFileOutsideALayout() throws Exception {
        Path export = layout();
        Path manifest = export.resolve("manifest-files.json");
        Files.writeString(manifest, Files.readString(manifest).replaceAll("AWSDynamoDB/[^\"]*", "../../.."));
        byte[] md5 = MessageDigest.getInstance("MD5").digest(Files.readAllBytes(manifest));
        Files.writeString(
                export.resolve("manifest-files.md5"), Base64.getEncoder().encodeToString(md5));

        assertThat(load("backup", "copied", KEYS)).isEqualTo(1);
        assertThat(screen.err()).contains("\"../../..\" is no name of a file");
    }

    @Test
    void goesOnWithAnImportThatWasInterrupted() throws IOException {
        StringBuilder lines = new StringBuilder();
        notes(900)
                .forEach(note -> lines.append("{\"Item\":{\"author\":{\"S\":\"")
                        .append(note.get("author").s())
                        .append("\"},\"number\":{\"N\":\"")
                        .append(note.get("number").n())
                        .append("\"}}}\n"));
        Files.writeString(folder.resolve("notes.json"), lines);
        try (Site target = Site.reporting(number -> {
            if (number == 20) {
                interruption.ask();
            }
        })) {
            String options = KEYS + " --segments 2 --to " + target.url();
            assertThat(load("notes.json", "notes", options)).isEqualTo(130);
            assertThat(screen.err()).contains("interrupted: what is written stays");
            assertThat(SampleTables.items(target.client(), "notes")).hasSizeBetween(1, 899);

            interruption = new Interruption();
            assertThat(load("notes.json", "notes", options)).as(screen.err()).isZero();

            assertThat(screen.out())
                    .contains("900 items written, ", " of them by an earlier run", "verified, 900 items");
            assertThat(SampleTables.items(target.client(), "notes")).hasSize(900);
        }
    }

    @Test
    void takesTheLastRecordOfAKey() throws IOException {
        StringBuilder csv = new StringBuilder("author,number,text\n");
        IntStream.range(0, 3000)
                .forEach(line -> csv.append("a,")
                        .append(line % 500)
                        .append(",v")
                        .append(line)
                        .append('\n'));
        Files.writeString(folder.resolve("again.csv"), csv);

        assertThat(load("again.csv", "notes", KEYS)).as(screen.err()).isZero();

        assertThat(SampleTables.items(site.client(), "notes"))
                .hasSize(500)
                .allSatisfy(item -> assertThat(item.get("text").s())
                        .isEqualTo("v"
                                + (2500 + Integer.parseInt(item.get("number").n()))));
        assertThat(screen.out()).contains("every key is in the table as the last of its records says");
    }

    @Test
    void findsWhatIsNotInTheTableAfterwards() throws IOException {
        Files.writeString(folder.resolve("two.csv"), "author,number\na,1\nb,2\n");
        Queue<DynamoDbClient> armed = new ConcurrentLinkedQueue<>();
        try (Site target = Site.reporting(number -> {
            DynamoDbClient client = armed.poll();
            if (client != null) {
                client.deleteItem(request -> request.tableName("notes")
                        .key(Map.of("author", AttributeValue.fromS("b"), "number", AttributeValue.fromN("2"))));
            }
        })) {
            SampleTables.plain(target.client(), "notes", List.of());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            OutputStream listening = new FilterOutputStream(out) {
                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    if (new String(bytes, from, length, StandardCharsets.UTF_8).contains("items written")) {
                        armed.add(target.client());
                    }
                    super.write(bytes, from, length);
                }
            };
            Terminal terminal = new Terminal(
                    new PrintStream(listening, true, StandardCharsets.UTF_8),
                    screen.terminal().err(),
                    100,
                    false,
                    false,
                    false);

            int status = run(
                    new ImportCommand(terminal, interruption),
                    ("--from " + folder.resolve("two.csv") + " --to " + target.url() + " --table notes --segments 1")
                            .split(" "));

            assertThat(status).isEqualTo(3);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .contains("NOT THE SAME: 1 keys missing or different", "\"author\": \"b\"");
        }
    }

    @Test
    void checksAFileWithoutWritingAnything() throws IOException {
        Files.writeString(folder.resolve("two.csv"), "author,number\na,1\nb,2\n");

        assertThat(load("two.csv", "notes", KEYS + " --dry-run")).isZero();

        assertThat(screen.out()).contains("notes: 2 items would be written to a new table");
        assertThat(site.client().listTables().tableNames()).isEmpty();
    }

    @Test
    void overwritesNothingUnasked() throws IOException {
        SampleTables.plain(site.client(), "notes", notes(5));
        Files.writeString(folder.resolve("notes.json"), "precious");

        assertThat(export("notes", "notes.json", "")).isEqualTo(8);
        assertThat(Files.readString(folder.resolve("notes.json"))).isEqualTo("precious");
        assertThat(export("notes", "notes.json", "--overwrite")).isZero();
        assertThat(load("notes.json", "notes", "")).isEqualTo(8);
        assertThat(screen.err()).contains("table notes at " + site.url() + " has items; --overwrite");
        assertThat(load("notes.json", "notes", "--overwrite")).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --table none                           | there is none at
            --table notes --format xml             | --format: "xml" is none of [dynamodb-json, ion, csv]
            --table notes --compression lha        | --compression: "lha" is none of [none, gzip, zstd]
            --table notes --types rank=SS          | --types rank: "SS" is not S, N or B
            --table notes --s3-layout --format csv | --s3-layout has dynamodb-json or ion, and no csv
            """)
    void saysInOneLineWhatIsWrongWithAnExport(String options, String line) {
        SampleTables.plain(site.client(), "notes", notes(1));

        int status = run(
                new ExportCommand(screen.terminal(), interruption),
                ("--from " + site.url() + " --to " + folder.resolve("out.csv") + " " + options).split(" "));

        assertThat(status).isEqualTo(1);
        assertThat(screen.err().lines()).singleElement().asString().contains(line);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void leavesNothingOfAnExportThatWasInterrupted() {
        try (Site source = Site.reporting(number -> {
            if (number == 330) {
                interruption.ask();
            }
        })) {
            SampleTables.plain(source.client(), "notes", notes(300));
            for (String options : List.of("", "--s3-layout")) {
                int status = run(
                        new ExportCommand(screen.terminal(), interruption),
                        ("--from " + source.url() + " --table notes --read-units 10 --to " + folder.resolve("out.json")
                                        + " " + options)
                                .strip()
                                .split(" "));
                assertThat(status).isEqualTo(130);
            }
            assertThat(screen.err()).contains("interrupted: nothing was left behind");
            assertThat(names(folder)).doesNotContain("out.json.part").allMatch(name -> name.equals("out.json"));
            assertThat(folder.resolve("out.json").resolve("AWSDynamoDB"))
                    .satisfiesAnyOf(
                            root -> assertThat(root).doesNotExist(),
                            root -> assertThat(root).isEmptyDirectory());
        }
    }

    private static KeySchemaElement partitionKey(String attribute) {
        return KeySchemaElement.builder()
                .attributeName(attribute)
                .keyType(KeyType.HASH)
                .build();
    }

    private static AttributeDefinition string(String attribute) {
        return AttributeDefinition.builder()
                .attributeName(attribute)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private Path layout() {
        SampleTables.plain(site.client(), "notes", notes(50));
        assertThat(export("notes", "backup", "--s3-layout --segments 3"))
                .as(screen.err())
                .isZero();
        Path root = folder.resolve("backup").resolve("AWSDynamoDB");
        return root.resolve(names(root).get(0));
    }

    private int export(String table, String file, String options) {
        return run(
                new ExportCommand(screen.terminal(), interruption),
                ("--from " + site.url() + " --table " + table + " --to " + folder.resolve(file) + " " + options.strip())
                        .strip()
                        .split(" "));
    }

    private int load(String file, String table, String options) {
        String place = options.contains("--to ") ? "" : " --to " + site.url();
        return run(
                new ImportCommand(screen.terminal(), interruption),
                ("--from " + folder.resolve(file) + place + " --table " + table + " --checkpoints "
                                + folder.resolve("checkpoints") + " " + options.strip())
                        .strip()
                        .split(" "));
    }

    private int run(Callable<Integer> command, String... arguments) {
        return new CommandLine(command)
                .setExecutionExceptionHandler((failure, line, result) -> {
                    screen.terminal().remark(String.valueOf(failure.getMessage()));
                    return failure instanceof CommandFailedException failed ? failed.status() : 99;
                })
                .execute(arguments);
    }

    private List<Path> checkpoints() {
        Path checkpoints = folder.resolve("checkpoints");
        return Files.exists(checkpoints)
                ? names(checkpoints).stream().map(checkpoints::resolve).toList()
                : List.of();
    }

    private static List<Map<String, AttributeValue>> notes(int count) {
        return IntStream.range(0, count).mapToObj(SampleTables::note).toList();
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
