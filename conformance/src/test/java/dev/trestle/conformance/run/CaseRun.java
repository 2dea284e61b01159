package dev.trestle.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.conformance.casefile.Case;
import dev.trestle.conformance.casefile.Step;
import dev.trestle.conformance.match.Difference;
import dev.trestle.conformance.match.JsonMatch;
import dev.trestle.conformance.sdk.Caller;
import dev.trestle.conformance.sdk.Outcome;
import java.util.Optional;

/** Carries out one case through one caller. */
public final class CaseRun {

    /** What happens when a step's outcome is not the one expected. */
    @FunctionalInterface
    public interface Mismatch {

        /** Takes note; whoever throws ends the case. */
        void report(Step step, Outcome outcome, Difference difference);
    }

    /** A case that could not be prepared, so that nothing can be said about its steps. */
    public static final class SetupFailedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SetupFailedException(Step step, Difference difference) {
            super("setup, " + step.call() + ": " + difference);
        }
    }

    private static final int MAX_PAGES = 1000;

    private final Caller caller;
    private final Patience patience;
    private final Mismatch mismatch;
    private final Names names;

    /** A run through the caller, with as much patience as it takes until reads see what was written. */
    public CaseRun(Caller caller, Patience patience, Mismatch mismatch) {
        this.caller = caller;
        this.patience = patience;
        this.mismatch = mismatch;
        this.names = new Names(caller);
    }

    /**
     * Carries the case out.
     *
     * @throws SetupFailedException if its setup does not work
     */
    public void run(Case toRun) {
        for (Step step : toRun.setup()) {
            check(step, (failed, outcome, difference) -> {
                throw new SetupFailedException(failed, difference);
            });
        }
        for (Step step : toRun.steps()) {
            check(step, mismatch);
        }
    }

    private void check(Step step, Mismatch onDifference) {
        Outcome outcome = outcome(step);
        Optional<Difference> difference = difference(step, outcome);
        Patience.Wait wait = patience.start(step.call());
        while (difference.isPresent() && wait.again()) {
            outcome = outcome(step);
            difference = difference(step, outcome);
        }
        if (difference.isPresent()) {
            onDifference.report(step, outcome, difference.get());
        }
        if (outcome instanceof Outcome.Answered answered) {
            step.keep().forEach((name, pointer) -> names.keep(name, pointer, answered.json()));
        }
    }

    private Optional<Difference> difference(Step step, Outcome outcome) {
        if (step.expected() instanceof Step.Failure failure) {
            JsonNode pattern = names.resolve(failure.pattern());
            if (outcome instanceof Outcome.Answered) {
                return Optional.of(new Difference("", of("error", pattern), of("answer", outcome.json())));
            }
            ObjectNode error = outcome.json().deepCopy();
            if (pattern.size() == 1) {
                error.retain("code");
            } else if (!pattern.has("message")) {
                error.remove("message");
            }
            return JsonMatch.difference(step.call(), pattern, error);
        }
        JsonNode pattern = step.expected() instanceof Step.Answer answer
                ? names.resolve(answer.pattern())
                : MissingNode.getInstance();
        if (outcome instanceof Outcome.Failed) {
            return Optional.of(new Difference("", of("answer", pattern), of("error", outcome.json())));
        }
        return pattern.isMissingNode() ? Optional.empty() : JsonMatch.difference(step.call(), pattern, outcome.json());
    }

    private static JsonNode of(String key, JsonNode value) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        return value.isMissingNode() ? object.put(key, "any") : object.set(key, value);
    }

    private Outcome outcome(Step step) {
        if (step.body().isPresent()) {
            return caller.send(step.call(), step.body().get());
        }
        Step.Reading reading = step.reading();
        ObjectNode request = (ObjectNode) names.resolve(step.request());
        if (reading.equals(Step.Reading.ONCE)) {
            return caller.call(step.call(), request);
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.putArray("Items");
        all.put("Count", 0).put("ScannedCount", 0);
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
            Outcome outcome = caller.call(call, request);
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
