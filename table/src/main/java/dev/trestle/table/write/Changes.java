package dev.trestle.table.write;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.ExpressionWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an update does. Immutable.
 *
 * @param clauses in the order in which they were asked for
 * @param assigned the values that paths are set to
 */
record Changes(List<UpdateClause> clauses, Map<DocumentPath, Object> assigned) {

    static final Changes NONE = new Changes(List.of(), Map.of());

    Changes {
        clauses = List.copyOf(clauses);
        assigned = Map.copyOf(assigned);
    }

    Changes set(DocumentPath path, Object value, AttributeValue stored) {
        Map<DocumentPath, Object> values = new LinkedHashMap<>(assigned);
        values.put(path, value);
        return new Changes(with(UpdateClause.of(UpdateClause.Operation.SET, path, stored)), values);
    }

    Changes remove(DocumentPath path) {
        return new Changes(with(UpdateClause.remove(path)), assigned);
    }

    Changes clause(UpdateClause.Operation operation, DocumentPath path, AttributeValue operand) {
        return new Changes(with(UpdateClause.of(operation, path, operand)), assigned);
    }

    Changes copy(DocumentPath source, DocumentPath path) {
        return new Changes(with(UpdateClause.copy(source, path)), assigned);
    }

    boolean removes(String attribute) {
        return clauses.stream()
                .anyMatch(clause -> clause.operation() == UpdateClause.Operation.REMOVE
                        && clause.path().isAttribute(attribute));
    }

    private List<UpdateClause> with(UpdateClause clause) {
        return Stream.concat(clauses.stream(), Stream.of(clause)).toList();
    }

    boolean touch(String attribute) {
        return clauses.stream().anyMatch(clause -> clause.path().isAttribute(attribute));
    }

    /** Refuses what DynamoDB would refuse, or what cannot have been meant. */
    void check(String update) {
        if (clauses.isEmpty()) {
            throw new InvalidOperationException(update + " changes nothing; say what to set, add or remove");
        }
        for (int i = 0; i < clauses.size(); i++) {
            for (int j = 0; j < i; j++) {
                DocumentPath earlier = clauses.get(j).path();
                DocumentPath later = clauses.get(i).path();
                if (earlier.overlaps(later)) {
                    throw new InvalidOperationException(update + " changes both " + earlier + " and " + later
                            + ", which overlap; change each place once");
                }
            }
        }
    }

    /** The update expression, clauses of one keyword together. */
    String write(ExpressionWriter writer) {
        Map<String, List<UpdateClause>> byKeyword = new LinkedHashMap<>();
        for (UpdateClause.Operation operation : UpdateClause.Operation.values()) {
            byKeyword.putIfAbsent(operation.keyword(), new ArrayList<>());
        }
        clauses.forEach(clause -> byKeyword
                .computeIfAbsent(clause.operation().keyword(), keyword -> new ArrayList<>())
                .add(clause));
        return byKeyword.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + " "
                        + entry.getValue().stream()
                                .map(clause -> clause.write(writer))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining(" "));
    }
}
