package dev.trestle.server.api;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;

/**
 * What the server has answered, how fast, in the text format of Prometheus. Thread-safe. See <a
 * href="https://prometheus.io/docs/instrumenting/exposition_formats/">Exposition formats</a>.
 */
public final class Metrics {

    /** The type of the text. */
    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final Map<String, Map<Integer, LongAdder>> requests = new ConcurrentSkipListMap<>();
    private final Map<String, Histogram> durations = new ConcurrentSkipListMap<>();

    /** Counts a request. The operation is one of the API's or a constant, as there is a line for each. */
    void answered(String operation, int status, long nanos) {
        requests.computeIfAbsent(operation, name -> new ConcurrentSkipListMap<>())
                .computeIfAbsent(status, code -> new LongAdder())
                .increment();
        durations.computeIfAbsent(operation, name -> new Histogram()).add(nanos);
    }

    /** Everything up to now. */
    String text(IntSupplier openConnections) {
        StringBuilder text = new StringBuilder();
        head(text, "trestle_open_connections", "gauge", "Connections that are open.");
        text.append("trestle_open_connections ")
                .append(openConnections.getAsInt())
                .append('\n');
        head(text, "trestle_requests_total", "counter", "Requests answered, by operation and HTTP status.");
        requests.forEach((operation, statuses) ->
                statuses.forEach((status, count) -> text.append("trestle_requests_total{operation=\"")
                        .append(operation)
                        .append("\",status=\"")
                        .append(status)
                        .append("\"} ")
                        .append(count)
                        .append('\n')));
        head(
                text,
                "trestle_request_duration_seconds",
                "histogram",
                "The time from the last byte of a request until its answer is made, without waiting for a thread.");
        durations.forEach((operation, histogram) -> histogram.write(text, operation));
        return text.toString();
    }

    private static void head(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append("\n# TYPE ");
        text.append(name).append(' ').append(type).append('\n');
    }

    private static final class Histogram {

        private static final double[] BOUNDS_SECONDS = {
            0.00001, 0.00003, 0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10
        };
        private static final double NANOS = 1e9;

        private final LongAdder[] counts = new LongAdder[BOUNDS_SECONDS.length + 1];
        private final LongAdder sumNanos = new LongAdder();

        private Histogram() {
            for (int i = 0; i < counts.length; i++) {
                counts[i] = new LongAdder();
            }
        }

        private void add(long nanos) {
            int bucket = 0;
            while (bucket < BOUNDS_SECONDS.length && nanos > BOUNDS_SECONDS[bucket] * NANOS) {
                bucket++;
            }
            counts[bucket].increment();
            sumNanos.add(nanos);
        }

        private void write(StringBuilder text, String operation) {
            long total = 0;
            for (int i = 0; i < counts.length; i++) {
                total += counts[i].sum();
                text.append("trestle_request_duration_seconds_bucket{operation=\"")
                        .append(operation)
                        .append("\",le=\"")
                        .append(i < BOUNDS_SECONDS.length ? String.valueOf(BOUNDS_SECONDS[i]) : "+Inf")
                        .append("\"} ")
                        .append(total)
                        .append('\n');
            }
            text.append(String.format(
                    Locale.ROOT,
                    "trestle_request_duration_seconds_sum{operation=\"%s\"} %.9f\n",
                    operation,
                    sumNanos.sum() / NANOS));
            text.append("trestle_request_duration_seconds_count{operation=\"")
                    .append(operation)
                    .append("\"} ")
                    .append(total)
                    .append('\n');
        }
    }
}
