package dev.trestle.micrometer;

import dev.trestle.table.call.Call;
import dev.trestle.table.call.CallListener;
import dev.trestle.table.call.Operation;
import dev.trestle.table.call.OperationReport;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Counts and times operations in a registry: {@code app.with(new OperationMeters(registry))}. Safe for use by many threads.
 *
 * <ul>
 *   <li>{@code trestle.operations}, a timer, with {@code outcome} and {@code error}
 *   <li>{@code trestle.capacity}, a counter of read and write capacity units
 *   <li>{@code trestle.requests}, a counter of calls to DynamoDB, with {@code request} and {@code outcome}
 *   <li>{@code trestle.retries}, a counter, with {@code by}, which is {@code trestle} or {@code sdk}
 *   <li>{@code trestle.items.returned} and {@code trestle.items.scanned}, distributions over operations
 * </ul>
 *
 * <p>All have the tags {@code table}, {@code operation}, {@code entity}, {@code pattern} and {@code index}, whose values are
 * those of the design, and {@code none} where there is none: there are as many as the design has access patterns, and no keys
 * among them.
 */
public final class OperationMeters implements CallListener {

    private static final String NONE = "none";

    private final MeterRegistry registry;

    /** Meters in a registry, which belongs to whoever made it. */
    public OperationMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Does nothing: the end of an operation tells its calls. */
    @Override
    public void answered(Call call) {}

    @Override
    public Consumer<OperationReport> began(Operation operation) {
        return this::record;
    }

    private void record(OperationReport report) {
        Tags tags = tags(report.operation());
        registry.timer(
                        "trestle.operations",
                        tags.and(
                                Tag.of("outcome", report.outcome().word()),
                                Tag.of("error", report.outcome().errorCode().orElse(NONE))))
                .record(report.duration());
        registry.counter("trestle.capacity", tags).increment(report.capacityUnits());
        for (Call call : report.calls()) {
            requests(tags, call.operation(), "answered").increment();
        }
        if (report.refusedCalls() > 0) {
            requests(tags, report.operation().kind().mainRequest(), "refused").increment(report.refusedCalls());
        }
        registry.counter("trestle.retries", tags.and("by", "trestle")).increment(report.repetitions());
        report.sdkRetries()
                .ifPresent(retries -> registry.counter("trestle.retries", tags.and("by", "sdk"))
                        .increment(retries));
        registry.summary("trestle.items.returned", tags).record((double) report.itemsReturned());
        registry.summary("trestle.items.scanned", tags).record((double) report.scannedCount());
    }

    private Counter requests(Tags tags, String request, String outcome) {
        return registry.counter("trestle.requests", tags.and("request", request, "outcome", outcome));
    }

    private static Tags tags(Operation operation) {
        return Tags.of(
                Tag.of("table", operation.table()),
                Tag.of("operation", operation.kind().word()),
                tag("entity", operation.entity()),
                tag("pattern", operation.accessPattern()),
                tag("index", operation.index()));
    }

    private static Tag tag(String name, Optional<String> value) {
        return Tag.of(name, value.orElse(NONE));
    }
}
