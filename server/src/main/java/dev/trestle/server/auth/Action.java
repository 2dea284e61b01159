package dev.trestle.server.auth;

import java.util.List;
import java.util.Optional;

/**
 * Something that a request wants to do to a resource. See <a
 * href="https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html">Actions, resources, and
 * condition keys for Amazon DynamoDB</a>.
 *
 * @param name the action, as in {@code PutItem}
 * @param resource the resource's ARN
 * @param table the table that the resource is or belongs to; empty if it is no table's
 */
record Action(String name, String resource, Optional<String> table) {

    private static final List<String> READS = List.of(
            "BatchGet", "ConditionCheck", "Describe", "Get", "List", "PartiQLSelect", "Query", "Scan", "Search");

    boolean reads() {
        return READS.stream().anyMatch(name::startsWith);
    }
}
