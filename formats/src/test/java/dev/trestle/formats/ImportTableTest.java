package dev.trestle.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.embedded.EmbeddedDynamoDb;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ImportConflictException;
import software.amazon.awssdk.services.dynamodb.model.ImportNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ImportStatus;
import software.amazon.awssdk.services.dynamodb.model.ImportSummary;
import software.amazon.awssdk.services.dynamodb.model.ImportTableDescription;
import software.amazon.awssdk.services.dynamodb.model.ImportTableRequest;
import software.amazon.awssdk.services.dynamodb.model.InputCompressionType;
import software.amazon.awssdk.services.dynamodb.model.InputFormat;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ListImportsResponse;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class ImportTableTest {

    private static final Instant START = Instant.parse("2026-11-22T18:00:00.123Z");
    private static final String ONE = "{\"Item\":{\"pk\":{\"S\":\"a\"},\"n\":{\"N\":\"1\"}}}\n";
    private static final String TWO = "{\"Item\":{\"pk\":{\"S\":\"b\"},\"n\":{\"N\":\"2\"}}}\n";

    @TempDir
    private Path directory;

    private Clock clock = Clock.fixed(START, ZoneOffset.UTC);
    private EmbeddedDynamoDb db;
    private DynamoDbClient client;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectory(directory.resolve("data"));
        db = EmbeddedDynamoDb.builder()
                .clock(new MovableClock())
                .region("eu-west-1")
                .accountId("123456789012")
                .buckets(directory)
                .build();
        client = db.client();
    }

    @AfterEach
    void close() {
        db.close();
    }

    private final class MovableClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return clock;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }
    }

    @Test
    void makesATableOfWhatIsInTheFiles() throws IOException {
        write("in/1.json", ONE);
        write("in/2.json", TWO);
        write("other.json", "not to be read");
        ImportTableDescription begun = client.importTable(request(InputFormat.DYNAMODB_JSON, more -> {}))
                .importTableDescription();

        assertThat(begun.importStatus()).isEqualTo(ImportStatus.IN_PROGRESS);
        assertThat(begun.importArn())
                .matches("arn:aws:dynamodb:eu-west-1:123456789012:table/music/import/01795370400123-[0-9a-f]{8}");
        assertThat(begun.endTime()).isNull();
        assertThat(begun.s3BucketSource().s3BucketOwner()).isEqualTo("123456789012");
        assertThat(begun.inputCompressionType()).isEqualTo(InputCompressionType.NONE);
        assertThat(begun.cloudWatchLogGroupArn())
                .isEqualTo("arn:aws:logs:eu-west-1:123456789012:log-group:/aws-dynamodb/imports:*");
        ImportTableDescription done = describe(begun.importArn());
        assertThat(done.importStatus()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(done.startTime()).isEqualTo(START);
        assertThat(done.endTime()).isEqualTo(START);
        assertThat(done.processedSizeBytes()).isEqualTo(ONE.length() + TWO.length());
        assertThat(List.of(done.processedItemCount(), done.importedItemCount(), done.errorCount()))
                .containsExactly(2L, 2L, 0L);
        assertThat(done.failureCode()).isNull();
        assertThat(done.tableCreationParameters()).isEqualTo(begun.tableCreationParameters());
        assertThat(client.describeTable(table -> table.tableName("music")).table())
                .satisfies(table -> {
                    assertThat(table.tableId()).isEqualTo(done.tableId());
                    assertThat(table.itemCount()).isEqualTo(2);
                    assertThat(table.globalSecondaryIndexes().get(0).itemCount())
                            .isEqualTo(2);
                });
        assertThat(client.query(query -> query.tableName("music")
                                .indexName("byNumber")
                                .keyConditionExpression("n = :two")
                                .expressionAttributeValues(Map.of(":two", AttributeValue.fromN("2"))))
                        .items())
                .extracting(item -> item.get("pk").s())
                .containsExactly("b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DYNAMODB_JSON | {"Item":{"pk":{"S":"a"},"n":{"N":"1"}}}
            ION           | $ion_1_0 {Item:{pk:"a",n:1.}}
            CSV           | `pk,n\na,1`
            """)
    void readsEveryFormatWithEveryCompression(InputFormat format, String content) throws IOException {
        for (InputCompressionType compression :
                List.of(InputCompressionType.NONE, InputCompressionType.GZIP, InputCompressionType.ZSTD)) {
            write("in/file", compressed(compression, content));
            ImportTableDescription done = importOf(request(format, more -> more.inputCompressionType(compression)));
            assertThat(done.importStatus()).isEqualTo(ImportStatus.COMPLETED);
            assertThat(done.processedSizeBytes()).isEqualTo(content.length());
            assertThat(items())
                    .containsExactly(Map.of("pk", AttributeValue.fromS("a"), "n", AttributeValue.fromN("1")));
            client.deleteTable(table -> table.tableName("music"));
        }
    }

    @Test
    void readsCsvByTheOptionsOfTheRequest() throws IOException {
        write("in/file.csv", "a;1;x\nb;2;y\n");
        ImportTableDescription done = importOf(request(
                InputFormat.CSV,
                more -> more.inputFormatOptions(
                        options -> options.csv(csv -> csv.delimiter(";").headerList("pk", "n", "text")))));
        assertThat(done.importedItemCount()).isEqualTo(2);
        assertThat(done.inputFormatOptions().csv().headerList()).containsExactly("pk", "n", "text");
        assertThat(items()).extracting(item -> item.get("text").s()).containsExactlyInAnyOrder("x", "y");
    }

    @Test
    void countsWhatCannotBeAnItemAndImportsTheRest() throws IOException {
        write(
                "in/1.json",
                ONE + "{\"Item\":{\"n\":{\"N\":\"2\"}}}\n" + "{\"Item\":{\"pk\":{\"N\":\"2\"}}}\n"
                        + "{\"Item\":{\"pk\":{\"S\":\"c\"},\"n\":{\"S\":\"x\"}}}\n" + "no JSON\n" + "{\"Key\":{}}\n"
                        + TWO);
        ImportTableDescription done = importOf(request(InputFormat.DYNAMODB_JSON, more -> {}));

        assertThat(done.importStatus()).isEqualTo(ImportStatus.FAILED);
        assertThat(done.failureCode()).isEqualTo("ItemValidationError");
        assertThat(done.failureMessage())
                .isEqualTo("Some of the items failed validation checks and were not imported. Please check CloudWatch"
                        + " error logs for more details.");
        assertThat(List.of(done.processedItemCount(), done.importedItemCount(), done.errorCount()))
                .containsExactly(7L, 2L, 5L);
        assertThat(items()).hasSize(2);
    }

    @Test
    void passesOverTheRestOfAFileThatIsDamaged() throws IOException {
        byte[] whole = compressed(InputCompressionType.GZIP, ONE.repeat(1000));
        write("in/1.gz", Arrays.copyOf(whole, whole.length / 2));
        write("in/2.gz", compressed(InputCompressionType.GZIP, TWO));
        ImportTableDescription done = importOf(
                request(InputFormat.DYNAMODB_JSON, more -> more.inputCompressionType(InputCompressionType.GZIP)));

        assertThat(done.failureCode()).isEqualTo("ItemValidationError");
        assertThat(done.errorCount()).isEqualTo(1);
        assertThat(items()).extracting(item -> item.get("pk").s()).contains("b");
    }

    @Test
    void keepsTheLastOfItemsWithOneKey() throws IOException {
        write("in/1.json", ONE + ONE.replace("\"1\"", "\"7\""));
        ImportTableDescription done = importOf(request(InputFormat.DYNAMODB_JSON, more -> {}));

        assertThat(done.importStatus()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(items()).extracting(item -> item.get("n").n()).containsExactly("7");
        assertThat(client.describeTable(table -> table.tableName("music"))
                        .table()
                        .itemCount())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            missing, , S3NoSuchBucket, The specified bucket does not exist
            data, 111122223333, S3AccessDenied, Access Denied
            """)
    void leavesNoTableIfThereIsNothingToRead(String bucket, String owner, String code, String message) {
        ImportTableDescription done = importOf(request(
                InputFormat.DYNAMODB_JSON,
                more -> more.s3BucketSource(
                        source -> source.s3Bucket(bucket).s3BucketOwner(owner).s3KeyPrefix("in/"))));

        assertThat(done.importStatus()).isEqualTo(ImportStatus.FAILED);
        assertThat(done.failureCode()).isEqualTo(code);
        assertThat(done.failureMessage()).startsWith(message);
        assertThat(done.processedItemCount()).isZero();
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.describeTable(table -> table.tableName("music")));
    }

    @Test
    void makesAnEmptyTableOfAPrefixWithoutObjects() {
        ImportTableDescription done = importOf(request(InputFormat.DYNAMODB_JSON, more -> {}));

        assertThat(done.importStatus()).isEqualTo(ImportStatus.COMPLETED);
        assertThat(done.processedItemCount()).isZero();
        assertThat(items()).isEmpty();
    }

    @Test
    void refusesATableThatThereIs() throws IOException {
        write("in/1.json", ONE);
        importOf(request(InputFormat.DYNAMODB_JSON, more -> {}));
        assertThatExceptionOfType(ResourceInUseException.class)
                .isThrownBy(() -> client.importTable(request(InputFormat.DYNAMODB_JSON, more -> {})))
                .withMessageStartingWith("Table already exists: music");
        assertThat(client.listImports(all -> {}).importSummaryList()).hasSize(1);
    }

    @Test
    void refusesWhatCreateTableRefuses() {
        ImportTableRequest request = request(
                InputFormat.DYNAMODB_JSON,
                more -> more.tableCreationParameters(parameters -> parameters
                        .tableName("music")
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .keySchema(key("pk", KeyType.RANGE))
                        .attributeDefinitions(attribute("pk", ScalarAttributeType.S))));
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> client.importTable(request))
                .withMessageStartingWith("Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
        assertThat(client.listImports(all -> {}).importSummaryList()).isEmpty();
    }

    @Test
    void refusesOptionsOfAnotherFormat() {
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> client.importTable(request(
                        InputFormat.ION, more -> more.inputFormatOptions(o -> o.csv(csv -> csv.delimiter(","))))))
                .withMessageStartingWith(
                        "Invalid Request: Unsupported InputFormatOptions for the given input format: ION.");
    }

    @Test
    void importsOnceForATokenWithinEightHours() throws IOException {
        write("in/1.json", ONE);
        ImportTableRequest request = request(InputFormat.DYNAMODB_JSON, more -> more.clientToken("token"));
        String arn = importOf(request).importArn();

        ImportTableDescription again = client.importTable(request).importTableDescription();
        assertThat(again.importArn()).isEqualTo(arn);
        assertThat(again.importStatus()).isEqualTo(ImportStatus.COMPLETED);
        assertThatExceptionOfType(ImportConflictException.class)
                .isThrownBy(() -> client.importTable(request(InputFormat.ION, more -> more.clientToken("token"))));
        clock = Clock.fixed(START.plusSeconds(8 * 3600), ZoneOffset.UTC);
        assertThatExceptionOfType(ResourceInUseException.class).isThrownBy(() -> client.importTable(request));
    }

    @Test
    void listsImportsForNinetyDaysTheLatestFirst() throws IOException {
        write("in/1.json", ONE);
        List<String> arns = IntStream.range(0, 5)
                .mapToObj(i -> {
                    clock = Clock.fixed(START.plusSeconds(i), ZoneOffset.UTC);
                    String arn = importOf(request(InputFormat.DYNAMODB_JSON, more -> {}))
                            .importArn();
                    client.deleteTable(table -> table.tableName("music"));
                    return arn;
                })
                .toList();
        ListImportsResponse first = client.listImports(page -> page.pageSize(3));
        assertThat(first.importSummaryList())
                .extracting(ImportSummary::importArn)
                .containsExactly(arns.get(4), arns.get(3), arns.get(2));
        ListImportsResponse second = client.listImports(page -> page.pageSize(3).nextToken(first.nextToken()));
        assertThat(second.importSummaryList())
                .extracting(ImportSummary::importArn)
                .containsExactly(arns.get(1), arns.get(0));
        assertThat(second.nextToken()).isNull();
        assertThat(client.listImports(page -> page.tableArn("arn:aws:dynamodb:eu-west-1:123456789012:table/other"))
                        .importSummaryList())
                .isEmpty();
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> client.listImports(page -> page.nextToken("0".repeat(112))))
                .withMessageStartingWith("Invalid Request: Provided nextToken is invalid: 000");

        clock = Clock.fixed(START.plusSeconds(90L * 24 * 3600 + 1), ZoneOffset.UTC);
        assertThat(client.listImports(all -> {}).importSummaryList()).hasSize(4);
        assertThatExceptionOfType(ImportNotFoundException.class).isThrownBy(() -> describe(arns.get(0)));
    }

    private ImportTableRequest request(InputFormat format, Consumer<ImportTableRequest.Builder> more) {
        return ImportTableRequest.builder()
                .inputFormat(format)
                .s3BucketSource(source -> source.s3Bucket("data").s3KeyPrefix("in/"))
                .tableCreationParameters(table -> table.tableName("music")
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .keySchema(key("pk", KeyType.HASH))
                        .attributeDefinitions(
                                attribute("pk", ScalarAttributeType.S), attribute("n", ScalarAttributeType.N))
                        .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                                .indexName("byNumber")
                                .keySchema(key("n", KeyType.HASH))
                                .projection(all -> all.projectionType(ProjectionType.ALL))
                                .build()))
                .applyMutation(more)
                .build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    private ImportTableDescription importOf(ImportTableRequest request) {
        return describe(client.importTable(request).importTableDescription().importArn());
    }

    private ImportTableDescription describe(String arn) {
        return client.describeImport(describe -> describe.importArn(arn)).importTableDescription();
    }

    private List<Map<String, AttributeValue>> items() {
        return client.scan(scan -> scan.tableName("music")).items();
    }

    private void write(String key, String content) throws IOException {
        write(key, content.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String key, byte[] content) throws IOException {
        Path file = directory.resolve("data").resolve(key);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static byte[] compressed(InputCompressionType compression, String content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = switch (compression) {
            case GZIP -> new GZIPOutputStream(bytes);
            case ZSTD -> new ZstdOutputStream(bytes);
            default -> bytes;
        }) {
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
