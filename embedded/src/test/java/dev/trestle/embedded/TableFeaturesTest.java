package dev.trestle.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsAction;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsMode;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;
import software.amazon.awssdk.services.dynamodb.model.DestinationStatus;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KinesisDataStreamDestination;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.PolicyNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.SSEType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

class TableFeaturesTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

    private static final String KINESIS = "arn:aws:kinesis:eu-west-1:000000000000:stream/changes";

    private final TestClock clock = TestClock.at(START);
    private final EmbeddedDynamoDb db =
            EmbeddedDynamoDb.builder().clock(clock).region("eu-west-1").build();
    private final DynamoDbClient client = db.client();

    @BeforeEach
    void createTable() {
        MusicTable.create(client, "music");
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void describesTheQuotasOfANewAccount() {
        assertThat(client.describeLimits()).satisfies(limits -> {
            assertThat(limits.accountMaxReadCapacityUnits()).isEqualTo(80_000);
            assertThat(limits.tableMaxWriteCapacityUnits()).isEqualTo(40_000);
        });
    }

    @Test
    void namesTheRegionsEndpoint() {
        assertThat(client.describeEndpoints(request -> {}).endpoints())
                .singleElement()
                .satisfies(endpoint -> assertThat(endpoint.address()).isEqualTo("dynamodb.eu-west-1.amazonaws.com"));
    }

    @ParameterizedTest
    @CsvSource({
        ", alias/aws/dynamodb",
        "alias/mine, alias/mine",
        "1234abcd-12ab-34cd-56ef-1234567890ab, key/1234abcd-12ab-34cd-56ef-1234567890ab",
        "arn:aws:kms:eu-west-1:000000000000:key/1, key/1"
    })
    void describesEncryptionByTheKeyThatWasNamed(String key, String resource) {
        assertThat(describe().sseDescription()).isNull();

        update(request -> request.sseSpecification(
                sse -> sse.enabled(true).sseType(SSEType.KMS).kmsMasterKeyId(key)));

        assertThat(describe().sseDescription().kmsMasterKeyArn())
                .isEqualTo("arn:aws:kms:eu-west-1:000000000000:" + resource);
        assertThat(describe().sseDescription().sseType()).isEqualTo(SSEType.KMS);
        update(request -> request.sseSpecification(sse -> sse.enabled(false)));
        assertThat(describe().sseDescription()).isNull();
    }

    @Test
    void refusesEncryptionThatCannotBe() {
        assertInvalid(
                request -> request.sseSpecification(sse -> sse.enabled(true).sseType(SSEType.AES256)));
        assertInvalid(
                request -> request.sseSpecification(sse -> sse.enabled(false).kmsMasterKeyId("alias/mine")));
    }

    @Test
    void keepsMaximaAndWarmThroughput() {
        assertThat(describe().onDemandThroughput()).isNull();
        assertThat(describe().warmThroughput().readUnitsPerSecond()).isEqualTo(12_000);

        update(request -> request.onDemandThroughput(maximum -> maximum.maxReadRequestUnits(10L)));
        update(request -> request.warmThroughput(warm -> warm.readUnitsPerSecond(20_000L)));

        assertThat(describe().onDemandThroughput().maxReadRequestUnits()).isEqualTo(10);
        assertThat(describe().onDemandThroughput().maxWriteRequestUnits()).isNull();
        assertThat(describe().warmThroughput().readUnitsPerSecond()).isEqualTo(20_000);
        assertThat(describe().warmThroughput().writeUnitsPerSecond()).isEqualTo(4_000);
        update(request -> request.onDemandThroughput(maximum -> maximum.maxReadRequestUnits(-1L)));
        assertThat(describe().onDemandThroughput()).isNull();
    }

    @Test
    void refusesThroughputThatCannotBe() {
        assertInvalid(request -> request.onDemandThroughput(maximum -> maximum.maxReadRequestUnits(0L)));
        assertInvalid(request -> request.warmThroughput(warm -> warm.readUnitsPerSecond(11_999L)));
        assertInvalid(request -> request.billingMode("PROVISIONED")
                .provisionedThroughput(units -> units.readCapacityUnits(1L).writeCapacityUnits(1L))
                .onDemandThroughput(maximum -> maximum.maxReadRequestUnits(5L)));
    }

    @Test
    void keepsPoliciesOfTablesAndStreams() {
        update(request -> request.streamSpecification(
                stream -> stream.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));
        for (String arn : new String[] {describe().tableArn(), describe().latestStreamArn()}) {
            assertThatExceptionOfType(PolicyNotFoundException.class)
                    .isThrownBy(() -> client.getResourcePolicy(request -> request.resourceArn(arn)));

            String policy = policy("one", arn);
            String other = policy("two", arn);
            String first = put(arn, policy, "NO_POLICY");
            assertThat(put(arn, policy, null)).isEqualTo(first);
            String second = put(arn, other, first);

            assertThat(second).isNotEqualTo(first);
            assertThatExceptionOfType(PolicyNotFoundException.class).isThrownBy(() -> put(arn, policy, first));
            assertThat(client.getResourcePolicy(request -> request.resourceArn(arn)))
                    .satisfies(found -> {
                        assertThat(found.policy()).isEqualTo(other);
                        assertThat(found.revisionId()).isEqualTo(second);
                    });
            assertThat(client.deleteResourcePolicy(request -> request.resourceArn(arn))
                            .revisionId())
                    .isEqualTo(second);
            assertThat(client.deleteResourcePolicy(request -> request.resourceArn(arn))
                            .revisionId())
                    .isNull();
        }
        String unknown = describe().latestStreamArn() + "1";
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> put(unknown, policy("one", unknown), null));
    }

    @Test
    void switchesContinuousBackups() {
        assertThat(recovery().pointInTimeRecoveryStatus()).isEqualTo(PointInTimeRecoveryStatus.DISABLED);

        client.updateContinuousBackups(request -> request.tableName("music")
                .pointInTimeRecoverySpecification(
                        recovery -> recovery.pointInTimeRecoveryEnabled(true).recoveryPeriodInDays(2)));
        assertThat(recovery().earliestRestorableDateTime()).isEqualTo(START);
        clock.advance(Duration.ofDays(3));

        assertThat(recovery().pointInTimeRecoveryStatus()).isEqualTo(PointInTimeRecoveryStatus.ENABLED);
        assertThat(recovery().recoveryPeriodInDays()).isEqualTo(2);
        assertThat(recovery().earliestRestorableDateTime()).isEqualTo(START.plus(Duration.ofDays(1)));
        assertThat(recovery().latestRestorableDateTime()).isEqualTo(clock.instant());
        assertThatExceptionOfType(TableNotFoundException.class)
                .isThrownBy(() -> client.describeContinuousBackups(request -> request.tableName("films")));
    }

    @Test
    void switchesContributorInsights() {
        MusicTable.create(client, "films");
        for (String table : new String[] {"music", "films"}) {
            client.updateContributorInsights(request -> request.tableName(table)
                    .contributorInsightsAction(ContributorInsightsAction.ENABLE)
                    .contributorInsightsMode(ContributorInsightsMode.THROTTLED_KEYS));
        }

        assertThat(client.describeContributorInsights(request -> request.tableName("music")))
                .satisfies(insights -> {
                    assertThat(insights.contributorInsightsStatus()).isEqualTo(ContributorInsightsStatus.ENABLED);
                    assertThat(insights.contributorInsightsMode()).isEqualTo(ContributorInsightsMode.THROTTLED_KEYS);
                });
        var first = client.listContributorInsights(request -> request.maxResults(1));
        var second =
                client.listContributorInsights(request -> request.maxResults(1).nextToken(first.nextToken()));
        assertThat(first.contributorInsightsSummaries())
                .extracting(summary -> summary.tableName())
                .containsExactly("films");
        assertThat(second.contributorInsightsSummaries())
                .extracting(summary -> summary.tableName())
                .containsExactly("music");
        assertThat(second.nextToken()).isNull();

        client.updateContributorInsights(
                request -> request.tableName("music").contributorInsightsAction(ContributorInsightsAction.DISABLE));
        assertThat(client.describeContributorInsights(request -> request.tableName("music"))
                        .contributorInsightsStatus())
                .isEqualTo(ContributorInsightsStatus.DISABLED);
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() -> client.describeContributorInsights(
                        request -> request.tableName("music").indexName("none")));
    }

    @Test
    void keepsKinesisDestinations() {
        client.enableKinesisStreamingDestination(
                request -> request.tableName("music").streamArn(KINESIS));
        assertThat(destination().destinationStatus()).isEqualTo(DestinationStatus.ACTIVE);
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> client.enableKinesisStreamingDestination(
                        request -> request.tableName("music").streamArn(KINESIS)))
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));

        client.updateKinesisStreamingDestination(request -> request.tableName("music")
                .streamArn(KINESIS)
                .updateKinesisStreamingConfiguration(
                        configuration -> configuration.approximateCreationDateTimePrecision(
                                ApproximateCreationDateTimePrecision.MICROSECOND)));
        assertThat(destination().approximateCreationDateTimePrecision())
                .isEqualTo(ApproximateCreationDateTimePrecision.MICROSECOND);

        client.disableKinesisStreamingDestination(
                request -> request.tableName("music").streamArn(KINESIS));
        assertThat(destination().destinationStatus()).isEqualTo(DestinationStatus.DISABLED);
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> client.disableKinesisStreamingDestination(
                        request -> request.tableName("music").streamArn(KINESIS)))
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
    }

    @Test
    void takesOneKinesisDestinationAtATime() {
        client.enableKinesisStreamingDestination(
                request -> request.tableName("music").streamArn(KINESIS));
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> client.enableKinesisStreamingDestination(
                        request -> request.tableName("music").streamArn(KINESIS + "2")));

        client.disableKinesisStreamingDestination(
                request -> request.tableName("music").streamArn(KINESIS));
        client.enableKinesisStreamingDestination(
                request -> request.tableName("music").streamArn(KINESIS + "2"));
    }

    private void assertInvalid(Consumer<UpdateTableRequest.Builder> change) {
        TableDescription before = describe();
        assertThatExceptionOfType(DynamoDbException.class)
                .isThrownBy(() -> update(change))
                .satisfies(e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo("ValidationException"));
        assertThat(describe()).isEqualTo(before);
    }

    private void update(Consumer<UpdateTableRequest.Builder> change) {
        client.updateTable(request -> change.accept(request.tableName("music")));
    }

    private TableDescription describe() {
        return client.describeTable(request -> request.tableName("music")).table();
    }

    private static String policy(String id, String arn) {
        String action = arn.contains("/stream/") ? "GetRecords" : "GetItem";
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"" + id + "\",\"Effect\":\"Allow\","
                + "\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:root\"},\"Action\":\"dynamodb:" + action
                + "\",\"Resource\":\"" + arn + "\"}]}";
    }

    private String put(String arn, String policy, String expected) {
        return client.putResourcePolicy(
                        request -> request.resourceArn(arn).policy(policy).expectedRevisionId(expected))
                .revisionId();
    }

    private PointInTimeRecoveryDescription recovery() {
        return client.describeContinuousBackups(request -> request.tableName("music"))
                .continuousBackupsDescription()
                .pointInTimeRecoveryDescription();
    }

    private KinesisDataStreamDestination destination() {
        return client.describeKinesisStreamingDestination(request -> request.tableName("music"))
                .kinesisDataStreamDestinations()
                .get(0);
    }
}
