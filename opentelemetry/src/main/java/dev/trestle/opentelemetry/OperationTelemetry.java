package dev.trestle.opentelemetry;

import dev.trestle.table.call.Call;
import dev.trestle.table.call.CallListener;
import dev.trestle.table.call.Operation;
import dev.trestle.table.call.OperationReport;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.metrics.DoubleCounter;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongCounter;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes a span of each operation, a child of the one that is current where it begins, and counts operations:
 * {@code app.with(new OperationTelemetry(openTelemetry))}. Names follow OpenTelemetry's semantic conventions for DynamoDB,
 * https://opentelemetry.io/docs/specs/semconv/database/dynamodb/. Safe for use by many threads.
 *
 * <p>Metrics: {@code db.client.operation.duration} in seconds, {@code trestle.capacity} in capacity units,
 * {@code trestle.retries}. Their attributes are those of the design, so that there are few of them.
 */
public final class OperationTelemetry implements CallListener {

    private static final String SCOPE = "dev.trestle";
    private static final double NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();

    /** In seconds, as the conventions have them. */
    private static final List<Double> DURATIONS = List.of(0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 10.0);

    private final Tracer tracer;
    private final DoubleHistogram durations;
    private final DoubleCounter capacity;
    private final LongCounter retries;

    /** Telemetry that goes where this one's providers send it. */
    public OperationTelemetry(OpenTelemetry openTelemetry) {
        this.tracer = openTelemetry.getTracer(SCOPE);
        Meter meter = openTelemetry.getMeter(SCOPE);
        this.durations = meter.histogramBuilder("db.client.operation.duration")
                .setUnit("s")
                .setDescription("Duration of operations on the table")
                .setExplicitBucketBoundariesAdvice(DURATIONS)
                .build();
        this.capacity = meter.counterBuilder("trestle.capacity")
                .ofDoubles()
                .setUnit("{unit}")
                .setDescription("Consumed read and write capacity units")
                .build();
        this.retries = meter.counterBuilder("trestle.retries")
                .setUnit("{retry}")
                .setDescription("Requests that were sent again")
                .build();
    }

    /** Does nothing: the end of an operation tells its calls. */
    @Override
    public void answered(Call call) {}

    @Override
    public Consumer<OperationReport> began(Operation operation) {
        Attributes attributes = attributes(operation);
        Span span = tracer.spanBuilder(operation.kind().mainRequest() + " " + operation.table())
                .setSpanKind(SpanKind.CLIENT)
                .setAllAttributes(attributes)
                .startSpan();
        return report -> {
            end(span, report);
            count(attributes, report);
        };
    }

    private static Attributes attributes(Operation operation) {
        AttributesBuilder attributes = Attributes.builder()
                .put(Conventions.SYSTEM, Conventions.DYNAMODB)
                .put(Conventions.COLLECTION, operation.table())
                .put(Conventions.OPERATION, operation.kind().mainRequest())
                .put(Conventions.TABLES, List.of(operation.table()))
                .put(Conventions.KIND, operation.kind().word());
        operation.entity().ifPresent(entity -> attributes.put(Conventions.ENTITY, entity));
        operation.accessPattern().ifPresent(pattern -> attributes.put(Conventions.PATTERN, pattern));
        operation.index().ifPresent(index -> attributes.put(Conventions.INDEX, index));
        return attributes.build();
    }

    private static void end(Span span, OperationReport report) {
        span.setAttribute(Conventions.RETURNED, report.itemsReturned());
        span.setAttribute(Conventions.SCANNED, report.scannedCount());
        span.setAttribute(Conventions.CAPACITY, report.capacityUnits());
        span.setAttribute(Conventions.REQUESTS, (long) report.calls().size() + report.refusedCalls());
        span.setAttribute(Conventions.REPETITIONS, (long) report.repetitions());
        report.sdkRetries().ifPresent(count -> span.setAttribute(Conventions.SDK_RETRIES, (long) count));
        report.outcome().errorCode().ifPresent(code -> span.setAttribute(Conventions.ERROR, code));
        if (report.outcome() instanceof OperationReport.Failed failed) {
            span.recordException(failed.failure());
            span.setStatus(StatusCode.ERROR);
        }
        span.end();
    }

    private void count(Attributes attributes, OperationReport report) {
        Attributes ended = report.outcome()
                .errorCode()
                .map(code -> attributes.toBuilder().put(Conventions.ERROR, code).build())
                .orElse(attributes);
        durations.record(report.duration().toNanos() / NANOS_PER_SECOND, ended);
        capacity.add(report.capacityUnits(), attributes);
        retries.add(report.repetitions() + report.sdkRetries().orElse(0), attributes);
    }
}
