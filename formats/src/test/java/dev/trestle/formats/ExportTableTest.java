package dev.trestle.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.embedded.EmbeddedDynamoDb;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ExportConflictException;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportFormat;
import software.amazon.awssdk.services.dynamodb.model.ExportNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ExportStatus;
import software.amazon.awssdk.services.dynamodb.model.ExportSummary;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportType;
import software.amazon.awssdk.services.dynamodb.model.ExportViewType;
import software.amazon.awssdk.services.dynamodb.model.ImportStatus;
import software.amazon.awssdk.services.dynamodb.model.InputCompressionType;
import software.amazon.awssdk.services.dynamodb.model.InputFormat;
import software.amazon.awssdk.services.dynamodb.model.InvalidExportTimeException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ListExportsResponse;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Exports into a bucket, by a clock in the test's hand. */
class ExportTableTest {

    private static final Instant START = Instant.parse("2026-11-22T18:00:00.123Z");
    private static final String TABLE_ARN = "arn:aws:dynamodb:eu-west-1:123456789012:table/music";

    private static final AttributeDefinition DEFINITION = AttributeDefinition.builder()
            .attributeName("pk")
            .attributeType(ScalarAttributeType.S)
            .build();
    private static final KeySchemaElement KEY =
            KeySchemaElement.builder().attributeName("pk").keyType(KeyType.HASH).build();

    @TempDir
    private Path directory;

    private Instant now = START;
    private final InstantSource source = () -> now;
    private Path bucket;
    private EmbeddedDynamoDb db;
    private DynamoDbClient client;

    @BeforeEach
    void open() throws IOException {
        bucket = Files.createDirectory(directory.resolve("data"));
        db = EmbeddedDynamoDb.builder()
                .clock(source.withZone(ZoneOffset.UTC))
                .region("eu-west-1")
                .accountId("123456789012")
                .buckets(directory)
                .build();
        client = db.client();
        client.createTable(table -> table.tableName("music")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(DEFINITION)
                .keySchema(KEY));
        client.updateContinuousBackups(update -> update.tableName("music")
                .pointInTimeRecoverySpecification(recovery -> recovery.pointInTimeRecoveryEnabled(true)));
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void writesAFullExportInTheLayoutThatAwsDocuments() throws Exception {
        put("a", "1");
        Instant then = now;
        now = START.plusSeconds(1);
        put("b", "2");
        ExportDescription begun = client.exportTableToPointInTime(
                        request(more -> more.exportTime(then).s3Prefix("2026/nov")))
                .exportDescription();
        assertThat(begun.exportStatus()).isEqualTo(ExportStatus.IN_PROGRESS);
        assertThat(begun.exportArn()).matches(TABLE_ARN + "/export/01795370401123-[0-9a-f]{8}");
        assertThat(begun.clientToken()).isNotEmpty();
        assertThat(begun.s3SseAlgorithmAsString()).isEqualTo("AES256");
        assertThat(begun.exportFormat()).isEqualTo(ExportFormat.DYNAMODB_JSON);
        assertThat(begun.exportType()).isNull();
        assertThat(begun.endTime()).isNull();
        ExportDescription done = describe(begun);
        String folder = "2026/nov/AWSDynamoDB/" + begun.exportArn().substring(TABLE_ARN.length() + 8) + "/";
        assertThat(done.exportStatus()).isEqualTo(ExportStatus.COMPLETED);
        assertThat(done.endTime()).isEqualTo(now);
        assertThat(done.exportManifest()).isEqualTo(folder + "manifest-summary.json");
        assertThat(done.itemCount()).isEqualTo(1);
        assertThat(done.billedSizeBytes()).isEqualTo(6);

        String data = onlyDataFile();
        assertThat(data).matches(Pattern.quote(folder) + "data/[0-9a-z]{26}\\.json\\.gz");
        assertThat(files())
                .containsExactlyInAnyOrder(
                        folder + "_started",
                        folder + "manifest-files.json",
                        folder + "manifest-files.md5",
                        folder + "manifest-summary.json",
                        folder + "manifest-summary.md5",
                        data);
        assertThat(lines(data)).containsExactly("{\"Item\":{\"n\":{\"N\":\"1\"},\"pk\":{\"S\":\"a\"}}}");
        byte[] md5 = md5(Files.readAllBytes(bucket.resolve(data)));
        assertThat(read(folder + "manifest-files.json"))
                .isEqualTo("{\"itemCount\":1,\"md5Checksum\":\"" + base64(md5) + "\",\"etag\":\""
                        + HexFormat.of().formatHex(md5(md5)) + "-1\",\"dataFileS3Key\":\"" + data + "\"}\n");
        assertThat(read(folder + "manifest-summary.json"))
                .isEqualTo("{\"version\":\"2020-06-30\",\"exportArn\":\"" + begun.exportArn()
                        + "\",\"startTime\":\"2026-11-22T18:00:01.123Z\",\"endTime\":\"2026-11-22T18:00:01.123Z\","
                        + "\"tableArn\":\"" + TABLE_ARN + "\",\"tableId\":\"" + begun.tableId()
                        + "\",\"exportTime\":\"2026-11-22T18:00:00.123Z\",\"s3Bucket\":\"data\","
                        + "\"s3Prefix\":\"2026/nov\",\"s3SseAlgorithm\":\"AES256\",\"s3SseKmsKeyId\":null,"
                        + "\"manifestFilesS3Key\":\"" + folder + "manifest-files.json\",\"billedSizeBytes\":6,"
                        + "\"itemCount\":1,\"outputFormat\":\"DYNAMODB_JSON\"}");
        for (String manifest : List.of("manifest-files", "manifest-summary")) {
            assertThat(read(folder + manifest + ".md5"))
                    .isEqualTo(base64(md5(Files.readAllBytes(bucket.resolve(folder + manifest + ".json")))));
        }
        assertThat(read(folder + "_started")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DYNAMODB_JSON | NEW_AND_OLD_IMAGES | {"Metadata":{"WriteTimestampMicros":{"N":"MICROS000"}},"Keys":{"pk":{"S":"new"}},"NewImage":{"n":{"N":"1"},"pk":{"S":"new"}}} | {"Metadata":{"WriteTimestampMicros":{"N":"MICROS000"}},"Keys":{"pk":{"S":"changed"}},"OldImage":{"n":{"N":"1"},"pk":{"S":"changed"}},"NewImage":{"n":{"N":"3"},"pk":{"S":"changed"}}} | {"Metadata":{"WriteTimestampMicros":{"N":"MICROS000"}},"Keys":{"pk":{"S":"gone"}},"OldImage":{"n":{"N":"1"},"pk":{"S":"gone"}}}
            DYNAMODB_JSON | NEW_IMAGE          | {"Metadata":{"WriteTimestampMicros":{"N":"MICROS000"}},"Keys":{"pk":{"S":"new"}},"NewImage":{"n":{"N":"1"},"pk":{"S":"new"}}} | {"Metadata":{"WriteTimestampMicros":{"N":"MICROS000"}},"Keys":{"pk":{"S":"changed"}},"NewImage":{"n":{"N":"3"},"pk":{"S":"changed"}}} | {"Metadata":{"WriteTimestampMicros":{"N":"MICROS000"}},"Keys":{"pk":{"S":"gone"}}}
            ION           | NEW_AND_OLD_IMAGES | $ion_1_0 {Record:{Metadata:{WriteTimestampMicros:MICROSd3},Keys:{pk:"new"},NewImage:{n:1.,pk:"new"}}} | $ion_1_0 {Record:{Metadata:{WriteTimestampMicros:MICROSd3},Keys:{pk:"changed"},OldImage:{n:1.,pk:"changed"},NewImage:{n:3.,pk:"changed"}}} | $ion_1_0 {Record:{Metadata:{WriteTimestampMicros:MICROSd3},Keys:{pk:"gone"},OldImage:{n:1.,pk:"gone"}}}
            """)
    void writesWhatBecameOfItemsInASpanOfTime(
            ExportFormat format, ExportViewType view, String inserted, String updated, String deleted)
            throws IOException {
        for (String pk : List.of("kept", "changed", "gone")) {
            put(pk, "1");
        }
        Instant from = START.plusSeconds(1);
        Instant last = START.plus(Duration.ofMinutes(10));
        Instant to = from.plus(Duration.ofMinutes(15));
        now = from;
        put("changed", "2");
        put("fleeting", "1");
        now = last;
        put("changed", "3");
        put("new", "1");
        delete("gone");
        delete("fleeting");
        now = to;
        put("new", "9");
        put("later", "9");
        delete("kept");
        ExportDescription done = export(request(more -> more.exportFormat(format)
                .exportType(ExportType.INCREMENTAL_EXPORT)
                .incrementalExportSpecification(
                        part -> part.exportFromTime(from).exportToTime(to).exportViewType(view))));
        assertThat(done.exportStatus()).isEqualTo(ExportStatus.COMPLETED);
        assertThat(done.exportTime()).isNull();
        assertThat(done.itemCount()).isEqualTo(3);
        assertThat(done.billedSizeBytes()).isEqualTo(10 * 1024 * 1024);
        String data = onlyDataFile();
        assertThat(data)
                .matches("AWSDynamoDB/data/[0-9a-z]{26}\\." + (format == ExportFormat.ION ? "ion" : "json") + "\\.gz");
        String micros = last.getEpochSecond() + "123";
        assertThat(lines(data))
                .containsExactlyInAnyOrder(Stream.of(inserted, updated, deleted)
                        .map(line -> line.replace("MICROS", micros))
                        .toArray(String[]::new));
        assertThat(read(done.exportManifest()))
                .startsWith("{\"version\":\"2023-08-01\",")
                .contains("\"exportFromTime\":\"2026-11-22T18:00:01.123Z\","
                        + "\"exportToTime\":\"2026-11-22T18:15:01.123Z\",\"s3Bucket\":\"data\",\"s3Prefix\":null,")
                .endsWith("\"outputFormat\":\"" + format + "\",\"outputView\":\"" + view
                        + "\",\"exportType\":\"INCREMENTAL_EXPORT\"}");
    }

    @Test
    void writesOfTheItemsThatAFilterKeepsWhatItsProjectionNames() throws IOException {
        put("a", "1");
        put("b", "2");
        put("c", "3");
        ExportDescription done =
                export(request(more -> more.filterSpecification(filter -> filter.filterExpression("n > :least")
                        .projectionExpression("n")
                        .expressionAttributeValues(Map.of(":least", AttributeValue.fromN("1"))))));
        assertThat(done.exportStatus()).isEqualTo(ExportStatus.COMPLETED);
        assertThat(lines(onlyDataFile()))
                .containsExactlyInAnyOrder("{\"Item\":{\"n\":{\"N\":\"2\"}}}", "{\"Item\":{\"n\":{\"N\":\"3\"}}}");
        assertThat(done.itemCount()).isEqualTo(2);
    }

    @Test
    void judgesAChangeByTheItemAsItIsOrLastWas() throws IOException {
        put("gone", "5");
        put("lowered", "5");
        put("raised", "1");
        now = START.plusSeconds(1);
        Instant from = now;
        delete("gone");
        put("lowered", "1");
        put("raised", "5");
        now = from.plus(Duration.ofMinutes(15));
        Instant to = now;
        ExportDescription done = export(request(more -> more.exportType(ExportType.INCREMENTAL_EXPORT)
                .incrementalExportSpecification(
                        part -> part.exportFromTime(from).exportToTime(to))
                .filterSpecification(filter -> filter.filterExpression("n > :least")
                        .expressionAttributeValues(Map.of(":least", AttributeValue.fromN("1"))))));
        assertThat(done.exportStatus()).isEqualTo(ExportStatus.COMPLETED);
        assertThat(lines(onlyDataFile()))
                .hasSize(2)
                .anyMatch(line -> line.contains("\"gone\""))
                .anyMatch(line -> line.contains("\"raised\""));
    }

    @ParameterizedTest
    @CsvSource({"DYNAMODB_JSON", "ION"})
    void canBeImportedAgain(ExportFormat format) {
        for (int i = 0; i < 50; i++) {
            Map<String, AttributeValue> item = Map.of(
                    "pk", AttributeValue.fromS("item \"" + i + "\""),
                    "b", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {0, (byte) i})),
                    "n", AttributeValue.fromN("1.5E-" + i),
                    "set", AttributeValue.fromNs(List.of("1", "2")),
                    "list", AttributeValue.fromL(List.of(AttributeValue.fromNul(true), AttributeValue.fromBool(true))),
                    "map", AttributeValue.fromM(Map.of("x", AttributeValue.fromSs(List.of("é\n")))));
            client.putItem(put -> put.tableName("music").item(item));
        }
        ExportDescription done = export(request(more -> more.exportFormat(format)));
        String manifest = done.exportManifest();
        String importArn = client.importTable(imported -> imported.inputFormat(InputFormat.valueOf(format.name()))
                        .inputCompressionType(InputCompressionType.GZIP)
                        .s3BucketSource(from -> from.s3Bucket("data")
                                .s3KeyPrefix(manifest.substring(0, manifest.lastIndexOf('/')) + "/data/"))
                        .tableCreationParameters(table -> table.tableName("copy")
                                .billingMode(BillingMode.PAY_PER_REQUEST)
                                .attributeDefinitions(DEFINITION)
                                .keySchema(KEY)))
                .importTableDescription()
                .importArn();
        assertThat(client.describeImport(describe -> describe.importArn(importArn))
                        .importTableDescription()
                        .importStatus())
                .isEqualTo(ImportStatus.COMPLETED);
        assertThat(items("copy")).hasSize(50).isEqualTo(items("music"));
    }

    @Test
    void carriesOutARequestOnceForEachToken() {
        ExportDescription first = export(request(more -> more.clientToken("one")));
        now = START.plus(Duration.ofHours(7));
        assertThat(export(request(more -> more.clientToken("one")))).isEqualTo(first);
        assertThatExceptionOfType(ExportConflictException.class)
                .isThrownBy(() -> export(request(more -> more.clientToken("one").s3Prefix("other"))));
        assertThat(client.listExports(all -> {}).exportSummaries()).hasSize(1);
        now = START.plus(Duration.ofHours(8));
        assertThat(export(request(more -> more.clientToken("one").s3Prefix("other")))
                        .exportArn())
                .isNotEqualTo(first.exportArn());
    }

    @Test
    void listsPageByPageTheLatestFirstUntilTheyAreTooOld() {
        List<String> arns = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            now = START.plusSeconds(i);
            arns.add(0, export(request(more -> {})).exportArn());
        }
        List<String> listed = new ArrayList<>();
        ListExportsResponse page =
                client.listExports(list -> list.tableArn(TABLE_ARN).maxResults(2));
        assertThat(page.exportSummaries())
                .hasSize(2)
                .allSatisfy(summary -> assertThat(summary.exportType()).isEqualTo(ExportType.FULL_EXPORT));
        while (true) {
            page.exportSummaries().stream().map(ExportSummary::exportArn).forEach(listed::add);
            String next = page.nextToken();
            if (next == null) {
                break;
            }
            page = client.listExports(
                    list -> list.tableArn(TABLE_ARN).maxResults(2).nextToken(next));
        }
        assertThat(listed).isEqualTo(arns);
        client.deleteTable(table -> table.tableName("music"));
        assertThat(client.listExports(list -> list.tableArn(TABLE_ARN)).exportSummaries())
                .isEmpty();
        assertThat(client.listExports(list -> list.tableArn(TABLE_ARN + "2")).exportSummaries())
                .isEmpty();
        now = START.plus(Duration.ofDays(91));
        assertThat(client.listExports(all -> {}).exportSummaries()).isEmpty();
        assertThatExceptionOfType(ExportNotFoundException.class)
                .isThrownBy(() -> client.describeExport(describe -> describe.exportArn(arns.get(0))));
    }

    @ParameterizedTest
    @CsvSource({"nowhere, , S3NoSuchBucket", "data, 999999999999, S3AccessDenied"})
    void failsWhereTheBucketCannotBeWrittenTo(String name, String owner, String code) throws IOException {
        ExportDescription done = export(request(more -> more.s3Bucket(name).s3BucketOwner(owner)));
        assertThat(done.exportStatus()).isEqualTo(ExportStatus.FAILED);
        assertThat(done.failureCode()).isEqualTo(code);
        assertThat(done.failureMessage()).isNotEmpty();
        assertThat(done.endTime()).isEqualTo(now);
        assertThat(files()).isEmpty();
    }

    @Test
    void refusesTimesThatTheBackupsDoNotReach() throws IOException {
        now = START.plusSeconds(10);
        for (Instant time : List.of(START.minusMillis(1), now.plusMillis(1))) {
            assertThatExceptionOfType(InvalidExportTimeException.class)
                    .isThrownBy(() -> export(request(more -> more.exportTime(time))));
        }
        assertThatExceptionOfType(InvalidExportTimeException.class)
                .isThrownBy(() -> export(request(more -> more.exportType(ExportType.INCREMENTAL_EXPORT)
                        .incrementalExportSpecification(part -> part.exportFromTime(now.minusSeconds(3600))))));
        assertThat(client.listExports(all -> {}).exportSummaries()).isEmpty();
        assertThat(files()).isEmpty();
    }

    private ExportTableToPointInTimeRequest request(Consumer<ExportTableToPointInTimeRequest.Builder> more) {
        ExportTableToPointInTimeRequest.Builder request =
                ExportTableToPointInTimeRequest.builder().tableArn(TABLE_ARN).s3Bucket("data");
        more.accept(request);
        return request.build();
    }

    private ExportDescription export(ExportTableToPointInTimeRequest request) {
        return describe(client.exportTableToPointInTime(request).exportDescription());
    }

    private ExportDescription describe(ExportDescription export) {
        return client.describeExport(describe -> describe.exportArn(export.exportArn()))
                .exportDescription();
    }

    private void put(String pk, String number) {
        client.putItem(put ->
                put.tableName("music").item(Map.of("pk", AttributeValue.fromS(pk), "n", AttributeValue.fromN(number))));
    }

    private void delete(String pk) {
        client.deleteItem(delete -> delete.tableName("music").key(Map.of("pk", AttributeValue.fromS(pk))));
    }

    private Set<Map<String, AttributeValue>> items(String table) {
        return new HashSet<>(client.scan(scan -> scan.tableName(table)).items());
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(bucket)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> bucket.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private String onlyDataFile() throws IOException {
        return files().stream()
                .filter(file -> file.endsWith(".gz"))
                .reduce((one, other) -> one + " and " + other)
                .orElseThrow();
    }

    private List<String> lines(String file) throws IOException {
        byte[] compressed = Files.readAllBytes(bucket.resolve(file));
        try (GZIPInputStream content = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(bucket.resolve(file));
    }

    private static byte[] md5(byte[] bytes) throws GeneralSecurityException {
        return MessageDigest.getInstance("MD5").digest(bytes);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
