package dev.trestle.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.Engine;
import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.model.OperationModel;
import dev.trestle.engine.model.ServiceModel;
import dev.trestle.engine.model.Structure;
import dev.trestle.protocol.JsonCodec;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The SDK does not know these operations yet, so they are asked for in JSON. */
class BulkPutItemsTest {

    private static final Instant START = Instant.parse("2026-11-22T18:00:00.123Z");

    @TempDir
    private Path directory;

    private Instant now = START;
    private Runnable atNextTime = () -> {};
    private Engine engine;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(directory.resolve("data/in"));
        Files.createDirectories(directory.resolve("reports"));
        engine = Engine.builder().clock(new WatchedClock()).buckets(directory).build();
        call("CreateTable", """
                {"TableName": "music", "BillingMode": "PAY_PER_REQUEST",
                 "KeySchema": [{"AttributeName": "pk", "KeyType": "HASH"}],
                 "AttributeDefinitions": [{"AttributeName": "pk", "AttributeType": "S"},
                                          {"AttributeName": "n", "AttributeType": "N"}],
                 "StreamSpecification": {"StreamEnabled": true, "StreamViewType": "KEYS_ONLY"},
                 "GlobalSecondaryIndexes": [{"IndexName": "byNumber", "Projection": {"ProjectionType": "KEYS_ONLY"},
                                             "KeySchema": [{"AttributeName": "n", "KeyType": "HASH"}]}]}""");
    }

    @AfterEach
    void close() {
        engine.close();
    }

    /** Tells the test whenever the engine asks for the time. */
    private final class WatchedClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            atNextTime.run();
            return now;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            DYNAMODB_JSON | {"Item":{"pk":{"S":"a"},"n":{"N":"1"}}}
            ION           | {Item:{pk:"a",n:1.}}
            """)
    void putsItemsIntoATableThatThereIs(String format, String line) throws IOException {
        put("kept", 9);
        write("data/in/1", line + "\n");
        write("data/in/2", line.replace("\"a\"", "\"b\""));
        Structure begun =
                start(format, "\"ERROR\"", "\"PerformanceTier\": \"ACCELERATED\", \"MaxWriteRequestUnits\": 7");

        assertThat(begun.string("BulkOperationStatus")).isEqualTo("IN_PROGRESS");
        assertThat(begun.string("BulkOperationArn"))
                .matches("arn:aws:dynamodb:local:000000000000:bulk-operation/01795370400123-[0-9a-f]{8}");
        assertThat(begun.instant("StartTime")).isEqualTo(START);
        assertThat(begun.structure("InputS3Configuration").string("S3BucketOwner"))
                .isEqualTo("000000000000");
        assertThat(begun.structure("InputS3Configuration").string("InputCompressionType"))
                .isEqualTo("NONE");
        Structure done = describe(begun);
        assertThat(done.string("BulkOperationStatus")).isEqualTo("COMPLETED");
        assertThat(done.instant("EndTime")).isEqualTo(START);
        assertThat(done.longInteger("FailedItemCount")).isZero();
        assertThat(done.longInteger("MaxWriteRequestUnits")).isEqualTo(7);
        assertThat(done.string("PerformanceTier")).isEqualTo("ACCELERATED");
        assertThat(done.structures("TableDetails").get(0).string("TableName")).isEqualTo("music");
        assertThat(items()).containsExactlyInAnyOrder(item("kept", 9), item("a", 1), item("b", 1));
        Structure usage = done.structures("BulkOperationUsage").get(0);
        long itemBytes = item("a", 1).size();
        assertThat(usage.structure("Table").longInteger("BulkPutBytes")).isEqualTo(2 * itemBytes);
        assertThat(usage.structureMap("GlobalSecondaryIndexes").get("byNumber").longInteger("BulkPutBytes"))
                .isPositive();
        assertThat(usage.longInteger("BulkPutBytes"))
                .isEqualTo(2 * itemBytes
                        + usage.structureMap("GlobalSecondaryIndexes")
                                .get("byNumber")
                                .longInteger("BulkPutBytes"));
    }

    @Test
    void putsEachItemOnItsOwnCondition() throws IOException {
        put("old", 1);
        write("data/in/1", """
                {"Item":{"pk":{"S":"old"},"n":{"N":"2"}},"ConditionExpression":"attribute_not_exists(pk)"}
                {"Item":{"pk":{"S":"new"},"n":{"N":"2"}},"ConditionExpression":"attribute_not_exists(pk)"}
                {"Item":{"pk":{"S":"old"},"n":{"N":"3"}},"ConditionExpression":"#n = :one",\
                "ExpressionAttributeNames":{"#n":"n"},"ExpressionAttributeValues":{":one":{"N":"1"}}}
                """);
        Structure done = describe(start("DYNAMODB_JSON", "\"CONDITION_CHECK_FAILURE\"", ""));

        assertThat(done.string("BulkOperationStatus")).isEqualTo("COMPLETED");
        assertThat(done.longInteger("FailedItemCount")).isZero();
        assertThat(items()).containsExactlyInAnyOrder(item("old", 3), item("new", 2));
        assertThat(report(done, "condition-check-failure.json")).isEqualTo("""
                {"S3Bucket":"data","S3Key":"in/1","ItemIndex":0,"ErrorCode":"ConditionalCheckFailedException",\
                "ErrorMessage":"The conditional request failed","Item":{"n":{"N":"2"},"pk":{"S":"old"}},\
                "ExistingItem":{"n":{"N":"1"},"pk":{"S":"old"}}}
                """);
        assertThat(report(done, "manifest-files.json"))
                .contains("\"outputType\":\"CONDITION_CHECK_FAILURE\",\"itemCount\":1,")
                .contains("\"dataFileS3Key\":\"out/AWSDynamoDB/" + id(done) + "/condition-check-failure.json\"");
        assertThat(reports(done)).containsExactlyInAnyOrder("condition-check-failure.json", "manifest-files.json");
    }

    @Test
    void reportsWhatCannotBePutAndPutsTheRest() throws IOException {
        write("data/in/1", """
                {"Item":{"n":{"N":"2"}}}
                no JSON
                {"Item":{"pk":{"S":"x"}},"ConditionExpression":"nonsense("}
                {"Item":{"pk":{"S":"a"},"n":{"N":"1"}}}
                """);
        Structure done = describe(start("DYNAMODB_JSON", "\"ERROR\", \"CONDITION_CHECK_FAILURE\"", ""));

        assertThat(done.string("BulkOperationStatus")).isEqualTo("COMPLETED_WITH_ERRORS");
        assertThat(done.longInteger("FailedItemCount")).isEqualTo(3);
        assertThat(done.has("FailureCode")).isFalse();
        assertThat(items()).containsExactly(item("a", 1));
        List<String> errors = report(done, "error.json").lines().toList();
        assertThat(errors).hasSize(3);
        assertThat(errors.get(0))
                .isEqualTo(
                        "{\"S3Bucket\":\"data\",\"S3Key\":\"in/1\",\"ItemIndex\":0,\"ErrorCode\":\"ValidationException\","
                                + "\"ErrorMessage\":\"One or more parameter values were invalid: Missing the key pk in the item\","
                                + "\"Item\":{\"n\":{\"N\":\"2\"}}}");
        assertThat(errors.get(1)).contains("\"ItemIndex\":1").contains("The line is no JSON object");
        assertThat(errors.get(2))
                .contains("\"ItemIndex\":2")
                .contains("Invalid ConditionExpression: Invalid function name");
        assertThat(reports(done))
                .containsExactlyInAnyOrder("error.json", "condition-check-failure.json", "manifest-files.json");
    }

    @Test
    void stopsAtAnObjectThatIsDamagedAndGoesOnWithTheNext() throws IOException {
        write("data/in/1", "{Item:{pk:\"a\",n:1.}} }{ {Item:{pk:\"b\",n:1.}}");
        write("data/in/2", "{Item:{pk:\"c\",n:1.}}");
        Structure done = describe(start("ION", "\"ERROR\"", ""));

        assertThat(done.string("BulkOperationStatus")).isEqualTo("COMPLETED_WITH_ERRORS");
        assertThat(done.longInteger("FailedItemCount")).isEqualTo(1);
        assertThat(items()).containsExactlyInAnyOrder(item("a", 1), item("c", 1));
        assertThat(report(done, "error.ion")).contains("ItemIndex:1").contains("The rest of the object cannot be read");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            missing, reports, S3NoSuchBucket
            data, missing, S3NoSuchBucket
            reports, reports, S3NoSuchKey
            """)
    void failsIfABucketIsMissing(String from, String to, String code) throws IOException {
        write("data/in/1", "{\"Item\":{\"pk\":{\"S\":\"a\"},\"n\":{\"N\":\"1\"}}}");
        Structure done = describe(call("StartBulkPutItems", request(from, to, "DYNAMODB_JSON", "\"ERROR\"", "")));

        assertThat(done.string("BulkOperationStatus")).isEqualTo("FAILED");
        assertThat(done.string("FailureCode")).isEqualTo(code);
        assertThat(items()).isEmpty();
    }

    @Test
    void endsWhenItIsCancelledAndKeepsWhatItWrote() throws IOException {
        write(
                "data/in/1",
                "{\"Item\":{\"pk\":{\"S\":\"a\"},\"n\":{\"N\":\"1\"}}}\n"
                        + "{\"Item\":{\"pk\":{\"S\":\"b\"},\"n\":{\"N\":\"1\"}}}\n".repeat(5));
        int[] times = {0};
        String[] status = {""};
        atNextTime = () -> {
            // The first item's record in the stream is dated once the operation can be listed.
            if (++times[0] == 2) {
                atNextTime = () -> {};
                status[0] = call("CancelBulkOperation", "{\"BulkOperationArn\": \"" + onlyArn() + "\"}")
                        .string("BulkOperationStatus");
            }
        };
        Structure begun = start("DYNAMODB_JSON", "\"ERROR\"", "");
        assertThat(status[0]).isEqualTo("CANCELLING");
        Structure done = describe(begun);
        assertThat(done.string("BulkOperationStatus")).isEqualTo("CANCELLED");
        assertThat(done.has("FailureCode")).isTrue();
        assertThat(items()).hasSizeLessThan(2);
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> call("CancelBulkOperation", arnOf(done)))
                .withMessageStartingWith("Only an operation that is IN_PROGRESS can be cancelled");
    }

    private String onlyArn() {
        return call("ListBulkOperations", "{}")
                .structures("BulkOperationsSummaryList")
                .get(0)
                .string("BulkOperationArn");
    }

    @Test
    void startsOnceForATokenWithinEightHours() throws IOException {
        write("data/in/1", "{\"Item\":{\"pk\":{\"S\":\"a\"},\"n\":{\"N\":\"1\"}}}");
        String token = "\"ClientToken\": \"token\"";
        String arn = start("DYNAMODB_JSON", "\"ERROR\"", token).string("BulkOperationArn");
        assertThat(start("DYNAMODB_JSON", "\"ERROR\"", token).string("BulkOperationArn"))
                .isEqualTo(arn);
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> start("ION", "\"ERROR\"", token))
                .satisfies(e -> assertThat(e.type()).isEqualTo(ErrorType.IDEMPOTENT_PARAMETER_MISMATCH));
        now = START.plusSeconds(8 * 3600);
        assertThat(start("DYNAMODB_JSON", "\"ERROR\"", token).string("BulkOperationArn"))
                .isNotEqualTo(arn);
    }

    @Test
    void listsTheLatestTen() throws IOException {
        write("data/in/1", "{\"Item\":{\"pk\":{\"S\":\"a\"},\"n\":{\"N\":\"1\"}}}");
        for (int i = 0; i < 12; i++) {
            now = START.plusSeconds(i);
            start("DYNAMODB_JSON", "\"ERROR\"", "");
        }
        Structure first = call("ListBulkOperations", "{}");
        assertThat(first.structures("BulkOperationsSummaryList"))
                .hasSize(10)
                .first()
                .satisfies(latest -> {
                    assertThat(latest.instant("StartTime")).isEqualTo(now);
                    assertThat(latest.string("BulkOperationStatus")).isEqualTo("COMPLETED");
                });
        Structure second = call(
                "ListBulkOperations", "{\"MaxResults\": 25, \"NextToken\": \"" + first.string("NextToken") + "\"}");
        assertThat(second.structures("BulkOperationsSummaryList")).hasSize(2);
        assertThat(second.has("NextToken")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DescribeBulkOperation", "CancelBulkOperation"})
    void missesAnOperationThatThereIsNot(String operation) {
        String arn = "arn:aws:dynamodb:local:000000000000:bulk-operation/none";
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> call(operation, "{\"BulkOperationArn\": \"" + arn + "\"}"))
                .satisfies(e -> assertThat(e.type()).isEqualTo(ErrorType.RESOURCE_NOT_FOUND));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"TableName": "none", "InputS3Configuration": {"S3Bucket": "data", "InputFormat": "ION"}, "OutputS3Configuration": {"S3Bucket": "data", "OutputType": ["ERROR"]}} | Requested resource not found
            {"TableName": "music", "InputS3Configuration": {"S3Bucket": "data", "InputFormat": "ION"}, "OutputS3Configuration": {"S3Bucket": "data", "OutputType": []}} | One or more parameter values were invalid: OutputS3Configuration.OutputType must
            {"TableName": "music", "InputS3Configuration": {"S3Bucket": "data", "InputFormat": "ION"}, "OutputS3Configuration": {"OutputType": ["ERROR"]}} | One or more parameter values were invalid: OutputS3Configuration.S3Bucket is required
            {"TableName": "music", "InputS3Configuration": {"S3Bucket": "data", "InputFormat": "CSV"}, "OutputS3Configuration": {"S3Bucket": "data", "OutputType": ["ERROR"]}} | 1 validation error detected: Value 'CSV' at 'inputS3Configuration.inputFormat'
            """)
    void refusesARequestThatIsNotValid(String request, String message) {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(() -> call("StartBulkPutItems", request))
                .withMessageStartingWith(message);
    }

    private Structure start(String format, String types, String more) {
        return call("StartBulkPutItems", request("data", "reports", format, types, more))
                .structure("BulkOperationDescription");
    }

    private static String request(String from, String to, String format, String types, String more) {
        return """
                {"TableName": "music",
                 "InputS3Configuration": {"S3Bucket": "%s", "S3KeyPrefix": "in/", "InputFormat": "%s"},
                 "OutputS3Configuration": {"S3Bucket": "%s", "S3KeyPrefix": "out", "OutputType": [%s]}%s}""".formatted(from, format, to, types, more.isEmpty() ? "" : ", " + more);
    }

    /** What has become of the operation in an answer. */
    private Structure describe(Structure answer) {
        Structure description = answer.structure("BulkOperationDescription");
        return call("DescribeBulkOperation", arnOf(description == null ? answer : description))
                .structure("BulkOperationDescription");
    }

    private static String arnOf(Structure description) {
        return "{\"BulkOperationArn\": \"" + description.string("BulkOperationArn") + "\"}";
    }

    private Structure call(String operation, String json) {
        OperationModel model = ServiceModel.findOperation(operation);
        return engine.call(operation, JsonCodec.read(model.input(), json.getBytes(StandardCharsets.UTF_8)));
    }

    private void put(String pk, long n) {
        engine.call(
                "PutItem",
                Structure.builder()
                        .put("TableName", "music")
                        .put("Item", item(pk, n))
                        .build());
    }

    private List<Item> items() {
        return call("Scan", "{\"TableName\": \"music\"}").items("Items");
    }

    private static Item item(String pk, long n) {
        return Item.of(Map.of("pk", new StringValue(pk), "n", NumberValue.parse(String.valueOf(n))));
    }

    private void write(String path, String content) throws IOException {
        Files.writeString(directory.resolve(path), content);
    }

    private String report(Structure done, String file) throws IOException {
        return Files.readString(reportFolder(done).resolve(file));
    }

    private List<String> reports(Structure done) throws IOException {
        try (Stream<Path> files = Files.list(reportFolder(done))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private Path reportFolder(Structure done) {
        return directory.resolve("reports/out/AWSDynamoDB/" + id(done));
    }

    private static String id(Structure done) {
        String arn = done.string("BulkOperationArn");
        return arn.substring(arn.lastIndexOf('/') + 1);
    }
}
