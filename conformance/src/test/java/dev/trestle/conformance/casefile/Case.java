package dev.trestle.conformance.casefile;

import java.util.List;
import java.util.Optional;

/**
 * Steps that are carried out one after the other on a database that has nothing but what the setup made.
 *
 * @param name what the case shows, unique in its file
 * @param setup what is prepared, not part of what is shown
 * @param steps the calls that are compared
 * @param localOnly why the case cannot be held against a DynamoDB that is not ours
 * @param emptyAccount whether it needs an account without other tables
 */
public record Case(String name, List<Step> setup, List<Step> steps, Optional<String> localOnly, boolean emptyAccount) {

    /** Whether a step sends a body that no SDK would write, for which there has to be a wire. */
    public boolean needsWire() {
        return steps.stream().anyMatch(step -> step.body().isPresent());
    }
}
