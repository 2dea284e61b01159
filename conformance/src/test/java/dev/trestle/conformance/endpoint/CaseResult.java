package dev.trestle.conformance.endpoint;

import dev.trestle.conformance.match.Difference;
import java.util.List;

/**
 * What one case gave.
 *
 * @param file the file of the case
 * @param name the case
 * @param verdict what came of it
 */
record CaseResult(String file, String name, Verdict verdict) {

    /** What came of a case. */
    sealed interface Verdict {}

    /** All steps were as expected. */
    record Same() implements Verdict {}

    /** Some steps were not as expected. */
    record Different(List<StepDifference> differences) implements Verdict {}

    /** The case was not run, for the reason given. */
    record Skipped(String reason) implements Verdict {}

    /** The case could not be carried out to its end. */
    record Failed(String reason) implements Verdict {}

    /**
     * A step that was not as expected.
     *
     * @param step its number in the case, from 1
     * @param call its operation
     * @param difference what is different
     */
    record StepDifference(int step, String call, Difference difference) {}
}
