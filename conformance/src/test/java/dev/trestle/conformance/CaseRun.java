package dev.trestle.conformance;

import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.conformance.casefile.Case;
import dev.trestle.conformance.casefile.Step;
import dev.trestle.conformance.match.JsonMatch;
import dev.trestle.conformance.sdk.Connection;
import dev.trestle.conformance.sdk.Outcome;
import java.util.Optional;

/** Carries out one case over one connection. */
final class CaseRun {

    /** What happens when a step's outcome is not the one expected. */
    @FunctionalInterface
    interface Mismatch {

        void report(Step step, Outcome outcome, String difference);
    }

    private static final int MAX_PAGES = 1000;

    private final Connection connection;
    private final Mismatch mismatch;

    CaseRun(Connection connection, Mismatch mismatch) {
        this.connection = connection;
        this.mismatch = mismatch;
    }

    void run(Case toRun) {
        for (Step step : toRun.setup()) {
            Outcome outcome = outcome(step);
            difference(step, outcome).ifPresent(difference -> fail("setup, %s: %s", step.call(), difference));
        }
        for (Step step : toRun.steps()) {
            Outcome outcome = outcome(step);
            difference(step, outcome).ifPresent(difference -> mismatch.report(step, outcome, difference));
        }
    }

    private static Optional<String> difference(Step step, Outcome outcome) {
        if (step.expected() instanceof Step.Failure failure) {
            if (outcome instanceof Outcome.Answered) {
                return Optional.of("expected the error " + failure.pattern() + " but got " + outcome.json());
            }
            ObjectNode error = outcome.json().deepCopy();
            if (failure.pattern().size() == 1) {
                error.retain("code");
            } else if (!failure.pattern().has("message")) {
                error.remove("message");
            }
            return JsonMatch.difference(step.call(), failure.pattern(), error);
        }
        if (outcome instanceof Outcome.Failed) {
            return Optional.of("expected an answer but got the error " + outcome.json());
        }
        return step.expected() instanceof Step.Answer answer
                ? JsonMatch.difference(step.call(), answer.pattern(), outcome.json())
                : Optional.empty();
    }

    private Outcome outcome(Step step) {
        Step.Reading reading = step.reading();
        if (reading.equals(Step.Reading.ONCE)) {
            return connection.call(step.call(), step.request());
        }
        ObjectNode all = step.request().objectNode();
        all.putArray("Items");
        all.put("Count", 0).put("ScannedCount", 0);
        ObjectNode request = step.request().deepCopy();
        for (int segment = 0; segment < Math.max(1, reading.segments()); segment++) {
            if (reading.segments() > 0) {
                request.put("Segment", segment).put("TotalSegments", reading.segments());
            }
            Optional<Outcome> failed = readPages(step.call(), request.deepCopy(), all);
            if (failed.isPresent()) {
                return failed.get();
            }
        }
        return new Outcome.Answered(all);
    }

    /** Adds all pages to what has been read; returns the error if there is one. */
    private Optional<Outcome> readPages(String call, ObjectNode request, ObjectNode all) {
        for (int page = 0; page < MAX_PAGES; page++) {
            Outcome outcome = connection.call(call, request);
            if (outcome instanceof Outcome.Failed) {
                return Optional.of(outcome);
            }
            JsonNode answer = outcome.json();
            ((ArrayNode) all.get("Items")).addAll((ArrayNode) answer.path("Items"));
            for (String count : new String[] {"Count", "ScannedCount"}) {
                all.put(count, all.get(count).intValue() + answer.get(count).intValue());
            }
            if (!answer.has("LastEvaluatedKey")) {
                return Optional.empty();
            }
            request.set("ExclusiveStartKey", answer.get("LastEvaluatedKey"));
        }
        throw new IllegalStateException("no end after " + MAX_PAGES + " pages");
    }
}
