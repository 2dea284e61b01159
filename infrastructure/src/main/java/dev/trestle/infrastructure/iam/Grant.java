package dev.trestle.infrastructure.iam;

import java.util.List;

/**
 * Actions that are allowed on resources.
 *
 * @param id what the statement is called: letters and digits
 * @param actions in alphabetical order, as in {@code dynamodb:Query}
 * @param resources what follows the table's ARN: nothing for the table itself, or as in {@code /index/gsi1}
 */
public record Grant(String id, List<String> actions, List<String> resources) {

    /** Copies the lists. */
    public Grant {
        actions = actions.stream().sorted().toList();
        resources = List.copyOf(resources);
    }
}
