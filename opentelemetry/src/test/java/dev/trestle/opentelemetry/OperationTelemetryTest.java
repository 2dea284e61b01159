package dev.trestle.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.examples.companies.AppTable;
import dev.trestle.examples.companies.Company;
import dev.trestle.examples.companies.Plan;
import dev.trestle.table.ItemExistsException;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class OperationTelemetryTest {

    private static final Company ACME = new Company("acme", Plan.FREE, 1, Instant.EPOCH);

    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
    private final DynamoDbClient client = db.client();
    private final DynamoDbAsyncClient asyncClient = db.asyncClient();
    private AppTable app;

    @BeforeEach
    void createTable() {
        // Not before: the extension forgets what was made before the test.
        app = AppTable.on(client).with(asyncClient).with(new OperationTelemetry(TELEMETRY.getOpenTelemetry()));
        client.createTable(AppTable.DESIGN.createTableRequestWithIndexes("app"));
    }

    @AfterEach
    void close() {
        asyncClient.close();
        client.close();
        db.close();
    }

    @Test
    void makesASpanOfAQueryByTheConventions() {
        app.users().byEmail("joe@acme.com").list();

        SpanData span = TELEMETRY.getSpans().get(0);
        assertThat(span.getName()).isEqualTo("Query app");
        assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.UNSET);
        assertThat(span.hasEnded()).isTrue();
        assertThat(span.getEndEpochNanos()).isGreaterThan(span.getStartEpochNanos());
        assertThat(named(span.getAttributes()))
                .containsEntry("db.system.name", "aws.dynamodb")
                .containsEntry("db.collection.name", "app")
                .containsEntry("db.operation.name", "Query")
                .containsEntry("aws.dynamodb.table_names", List.of("app"))
                .containsEntry("aws.dynamodb.index_name", "gsi1")
                .containsEntry("aws.dynamodb.count", 0L)
                .containsEntry("aws.dynamodb.scanned_count", 0L)
                .containsEntry("trestle.operation", "query")
                .containsEntry("trestle.entity", "User")
                .containsEntry("trestle.access_pattern", "byEmail")
                .containsEntry("trestle.capacity_units", 0.5)
                .containsEntry("trestle.requests", 1L)
                .containsEntry("trestle.repetitions", 0L)
                .doesNotContainKey("trestle.sdk_retries");
    }

    @Test
    void isAChildOfWhatWasCurrentWhereItBeganOnAnotherThreadToo() throws Exception {
        Span parent = TELEMETRY
                .getOpenTelemetry()
                .getTracer("test")
                .spanBuilder("request")
                .startSpan();
        try (Scope scope = parent.makeCurrent()) {
            assertThat(scope).isNotNull();
            app.companies().get("acme");
            app.companies().prepareGet("acme").async().run().get();
        } finally {
            parent.end();
        }

        assertThat(TELEMETRY.getSpans())
                .filteredOn(span -> span.getName().equals("GetItem app"))
                .hasSize(2)
                .allMatch(span ->
                        span.getParentSpanId().equals(parent.getSpanContext().getSpanId()));
    }

    @Test
    void failuresAreErrorsAndRejectionsAreNot() {
        app.companies().create(ACME);
        assertThatThrownBy(() -> app.companies().create(ACME)).isInstanceOf(ItemExistsException.class);
        app.companies().prepareCreate(ACME).attempt();

        List<SpanData> spans = TELEMETRY.getSpans();
        assertThat(spans)
                .extracting(span -> span.getStatus().getStatusCode())
                .containsExactly(StatusCode.UNSET, StatusCode.ERROR, StatusCode.UNSET);
        assertThat(spans.get(1).getEvents()).hasSize(1);
        assertThat(spans)
                .extracting(span -> named(span.getAttributes()).get("error.type"))
                .containsExactly(null, "TRESTLE-T010", "TRESTLE-T010");
    }

    @Test
    void measuresOperations() {
        app.companies().create(ACME);
        app.companies().get("acme");

        Map<String, MetricData> metrics =
                TELEMETRY.getMetrics().stream().collect(Collectors.toMap(MetricData::getName, Function.identity()));
        assertThat(metrics).containsOnlyKeys("db.client.operation.duration", "trestle.capacity", "trestle.retries");
        MetricData durations = metrics.get("db.client.operation.duration");
        assertThat(durations.getUnit()).isEqualTo("s");
        assertThat(durations.getHistogramData().getPoints()).hasSize(2).allSatisfy(point -> {
            assertThat(point.getCount()).isEqualTo(1);
            assertThat(point.getSum()).isPositive();
        });
        assertThat(metrics.get("trestle.capacity").getDoubleSumData().getPoints())
                .extracting(point -> named(point.getAttributes()).get("trestle.operation") + " " + point.getValue())
                .containsExactlyInAnyOrder("create 1.0", "get 0.5");
    }

    private static Map<String, Object> named(Attributes attributes) {
        return attributes.asMap().entrySet().stream()
                .collect(Collectors.toMap(entry -> ((AttributeKey<?>) entry.getKey()).getKey(), Map.Entry::getValue));
    }
}
