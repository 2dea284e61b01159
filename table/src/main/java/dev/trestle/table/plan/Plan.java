package dev.trestle.table.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * What an operation would ask of DynamoDB. Immutable; made without any request.
 *
 * @param operation DynamoDB's name of the operation, as in {@code Query}
 * @param table the table's name
 * @param index the index that is read; empty for the table itself
 * @param accessPattern the access pattern of the design, as in {@code inCompany}; empty where there is none
 * @param reach how much DynamoDB looks at
 * @param expressions the expressions, readable
 * @param requests what is sent, as far as it is known before the first answer; at least one
 * @param capacity what it is expected to consume
 */
public record Plan(
        String operation,
        String table,
        Optional<String> index,
        Optional<String> accessPattern,
        Reach reach,
        List<PlannedExpression> expressions,
        List<DynamoDbRequest> requests,
        CapacityEstimate capacity) {

    /** Copies the lists. */
    public Plan {
        expressions = List.copyOf(expressions);
        requests = List.copyOf(requests);
    }

    /** A plan of one request on a table, without expressions. */
    public static Plan of(
            String operation, String table, Reach reach, DynamoDbRequest request, CapacityEstimate capacity) {
        return new Plan(
                operation, table, Optional.empty(), Optional.empty(), reach, List.of(), List.of(request), capacity);
    }

    /** The plan with an access pattern and the index that it reads. */
    public Plan on(String newPattern, Optional<String> newIndex) {
        return new Plan(operation, table, newIndex, Optional.of(newPattern), reach, expressions, requests, capacity);
    }

    /** The plan with one expression more, if there is one. */
    public Plan expression(
            String kind, @Nullable String expression, Map<String, String> names, Map<String, AttributeValue> values) {
        if (expression == null) {
            return this;
        }
        PlannedExpression planned = PlannedExpression.of(kind, expression, names, values);
        return new Plan(
                operation,
                table,
                index,
                accessPattern,
                reach,
                Stream.concat(expressions.stream(), Stream.of(planned)).toList(),
                requests,
                capacity);
    }

    /** The plan with other requests and what they cost. */
    public Plan requests(List<? extends DynamoDbRequest> newRequests, CapacityEstimate newCapacity) {
        return new Plan(
                operation, table, index, accessPattern, reach, expressions, List.copyOf(newRequests), newCapacity);
    }

    /** The first request. */
    public DynamoDbRequest request() {
        return requests.get(0);
    }

    /** Whether every item of the table may be read, however few are wanted. */
    public boolean scans() {
        return reach == Reach.TABLE || reach == Reach.STATEMENT;
    }

    /** The expression of a kind, if there is one; the first of several. */
    public Optional<String> expression(String kind) {
        return expressions.stream()
                .filter(expression -> expression.kind().equals(kind))
                .map(PlannedExpression::text)
                .findFirst();
    }

    /** The plan for people, one line for each thing. */
    @Override
    public String toString() {
        Stream<String> head = Stream.of(
                operation + " on " + index.map(name -> table + "." + name).orElse(table)
                        + accessPattern.map(pattern -> " for " + pattern).orElse("") + (scans() ? ", a scan" : ""));
        return Stream.of(head, expressions.stream().map(Object::toString), Stream.of("expected: " + capacity))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n  "));
    }
}
