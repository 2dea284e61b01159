package dev.trestle.conformance.endpoint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;

/** The results of a run, for people and for programs. */
final class Report {

    private static final int SHOWN = 600;

    private final List<CaseResult> results;

    Report(List<CaseResult> results) {
        this.results = results;
    }

    /** Whether every case that ran was as expected. */
    boolean isClean() {
        return count(CaseResult.Different.class) == 0 && count(CaseResult.Failed.class) == 0;
    }

    private long count(Class<? extends CaseResult.Verdict> verdict) {
        return results.stream()
                .filter(result -> verdict.isInstance(result.verdict()))
                .count();
    }

    /** Prints each case that was not as expected or not run, and the totals. */
    void print(PrintWriter out) {
        for (CaseResult result : results) {
            String name = result.file() + ": " + result.name();
            if (result.verdict() instanceof CaseResult.Different different) {
                out.println("DIFFERENT " + name);
                for (CaseResult.StepDifference each : different.differences()) {
                    out.println("    step " + each.step() + ", " + each.call() + " at "
                            + (each.difference().path().isEmpty()
                                    ? "/"
                                    : each.difference().path()));
                    out.println("        expected " + shown(each.difference().expected()));
                    out.println("        actual   " + shown(each.difference().actual()));
                }
            } else if (result.verdict() instanceof CaseResult.Failed failed) {
                out.println("FAILED    " + name);
                out.println("    " + failed.reason());
            } else if (result.verdict() instanceof CaseResult.Skipped skipped) {
                out.println("SKIPPED   " + name + " (" + skipped.reason() + ")");
            }
        }
        out.printf(
                "%d cases: %d as expected, %d different, %d failed, %d skipped%n",
                results.size(),
                count(CaseResult.Same.class),
                count(CaseResult.Different.class),
                count(CaseResult.Failed.class),
                count(CaseResult.Skipped.class));
        out.flush();
    }

    private static String shown(JsonNode node) {
        String text = node.isMissingNode() ? "nothing" : node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "... (" + text.length() + " characters)";
    }

    /** All results as JSON. */
    ObjectNode json() {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.putObject("totals")
                .put("cases", results.size())
                .put("asExpected", count(CaseResult.Same.class))
                .put("different", count(CaseResult.Different.class))
                .put("failed", count(CaseResult.Failed.class))
                .put("skipped", count(CaseResult.Skipped.class));
        ArrayNode cases = report.putArray("cases");
        for (CaseResult result : results) {
            ObjectNode node = cases.addObject().put("file", result.file()).put("case", result.name());
            if (result.verdict() instanceof CaseResult.Different different) {
                node.put("result", "different");
                different.differences().forEach(each -> add(node.withArray("differences"), each));
            } else if (result.verdict() instanceof CaseResult.Failed failed) {
                node.put("result", "failed").put("reason", failed.reason());
            } else if (result.verdict() instanceof CaseResult.Skipped skipped) {
                node.put("result", "skipped").put("reason", skipped.reason());
            } else {
                node.put("result", "as expected");
            }
        }
        return report;
    }

    private static void add(ArrayNode differences, CaseResult.StepDifference each) {
        ObjectNode node = differences
                .addObject()
                .put("step", each.step())
                .put("call", each.call())
                .put("path", each.difference().path());
        if (!each.difference().expected().isMissingNode()) {
            node.set("expected", each.difference().expected());
        }
        if (!each.difference().actual().isMissingNode()) {
            node.set("actual", each.difference().actual());
        }
    }
}
