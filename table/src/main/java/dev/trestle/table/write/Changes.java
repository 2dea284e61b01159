package dev.trestle.table.write;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.attribute.NumberRange;
import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.ExpressionWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What an update does. Immutable.
 *
 * @param clauses in the order in which they were asked for
 * @param assigned the values that paths are set to
 * @param sums what sums have to be within
 */
record Changes(List<UpdateClause> clauses, Map<DocumentPath, Object> assigned, List<Precondition.SumWithin> sums) {

    static final Changes NONE = new Changes(List.of(), Map.of(), List.of());

    Changes {
        clauses = List.copyOf(clauses);
        assigned = Map.copyOf(assigned);
        sums = List.copyOf(sums);
    }

    Changes set(DocumentPath path, Object value, AttributeValue stored) {
        Map<DocumentPath, Object> values = new LinkedHashMap<>(assigned);
        values.put(path, value);
        return new Changes(with(UpdateClause.of(UpdateClause.Operation.SET, path, stored)), values, sums);
    }

    Changes remove(DocumentPath path) {
        return new Changes(with(UpdateClause.remove(path)), assigned, sums);
    }

    Changes clause(UpdateClause.Operation operation, DocumentPath path, AttributeValue operand) {
        return new Changes(with(UpdateClause.of(operation, path, operand)), assigned, sums);
    }

    /**
     * Adds to a number, whose type may hold fewer than DynamoDB does. ADD is documented for attributes of the item alone.
     */
    Changes sum(DocumentPath path, AttributeValue operand, Optional<NumberRange> range) {
        Changes added =
                clause(path.isNested() ? UpdateClause.Operation.INCREMENT : UpdateClause.Operation.ADD, path, operand);
        BigDecimal number = new BigDecimal(operand.n());
        return range.filter(bounds -> number.signum() != 0)
                .map(bounds -> new Changes(
                        added.clauses,
                        assigned,
                        Stream.concat(sums.stream(), Stream.of(new Precondition.SumWithin(path, bounds, number)))
                                .toList()))
                .orElse(added);
    }

    /** What the stored item has to be like for these changes. */
    List<Precondition> preconditions() {
        List<Precondition> all = new ArrayList<>();
        clauses.stream()
                .flatMap(clause -> clause.path().parent().stream())
                .distinct()
                .forEach(outer -> all.add(new Precondition.Present(outer)));
        clauses.stream()
                .flatMap(clause -> clause.path().alternatives().stream())
                .distinct()
                .forEach(alternative -> all.add(new Precondition.IsAlternative(alternative)));
        all.addAll(sums);
        return all;
    }

    Changes copy(DocumentPath source, DocumentPath path) {
        return new Changes(with(UpdateClause.copy(source, path)), assigned, sums);
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
