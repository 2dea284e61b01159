package dev.trestle.engine.expression;

import java.util.List;
import java.util.stream.Collectors;

/** Writes parsed conditions and updates as text, with no more parentheses than they need. */
final class ExpressionPrinter {

    private ExpressionPrinter() {}

    static String print(ConditionNode condition) {
        if (condition instanceof And and) {
            return and.conditions().stream()
                    .map(each -> each instanceof And || each instanceof Or ? grouped(each) : print(each))
                    .collect(Collectors.joining(" AND "));
        }
        if (condition instanceof Or or) {
            return or.conditions().stream()
                    .map(each -> each instanceof Or ? grouped(each) : print(each))
                    .collect(Collectors.joining(" OR "));
        }
        if (condition instanceof Not not) {
            ConditionNode inner = not.condition();
            return "NOT " + (inner instanceof And || inner instanceof Or ? grouped(inner) : print(inner));
        }
        if (condition instanceof Comparison comparison) {
            return print(comparison.left()) + " " + comparison.operator() + " " + print(comparison.right());
        }
        if (condition instanceof Between between) {
            return print(between.operand()) + " BETWEEN " + print(between.lower()) + " AND " + print(between.upper());
        }
        if (condition instanceof In in) {
            return print(in.operand()) + " IN (" + print(in.others()) + ")";
        }
        return condition.operator() + "(" + print(arguments(condition)) + ")";
    }

    static String print(List<UpdateAction> actions, String clause, Class<? extends UpdateAction> kind) {
        String printed = actions.stream()
                .filter(kind::isInstance)
                .map(ExpressionPrinter::print)
                .collect(Collectors.joining(", "));
        return printed.isEmpty() ? "" : clause + " " + printed + " ";
    }

    private static String print(UpdateAction action) {
        String target = print(action.target());
        if (action instanceof UpdateAction.Assign assign) {
            return target + " = " + print(assign.value());
        }
        if (action instanceof UpdateAction.Add add) {
            return target + " " + print(add.value());
        }
        return action instanceof UpdateAction.Delete delete ? target + " " + print(delete.value()) : target;
    }

    private static String grouped(ConditionNode condition) {
        return "(" + print(condition) + ")";
    }

    private static List<Operand> arguments(ConditionNode function) {
        if (function instanceof AttributeExists exists) {
            return List.of(exists.attribute());
        }
        if (function instanceof AttributeTypeIs type) {
            return List.of(type.attribute(), type.typeName());
        }
        if (function instanceof BeginsWith begins) {
            return List.of(begins.operand(), begins.prefix());
        }
        Contains contains = (Contains) function;
        return List.of(contains.operand(), contains.part());
    }

    private static String print(List<Operand> operands) {
        return operands.stream().map(ExpressionPrinter::term).collect(Collectors.joining(", "));
    }

    private static String print(Operand operand) {
        if (operand instanceof Literal literal) {
            return literal.placeholder();
        }
        if (operand instanceof Attribute attribute) {
            return attribute.written().elements().stream()
                    .map(element -> element instanceof DocumentPath.Index ? element.toString() : "." + element)
                    .collect(Collectors.joining())
                    .substring(1);
        }
        if (operand instanceof SizeOf size) {
            return "size(" + print(size.operand()) + ")";
        }
        if (operand instanceof IfNotExists either) {
            return "if_not_exists(" + print(List.of(either.attribute(), either.otherwise())) + ")";
        }
        if (operand instanceof ListAppend append) {
            return "list_append(" + print(List.of(append.first(), append.second())) + ")";
        }
        Arithmetic sum = (Arithmetic) operand;
        return term(sum.left()) + (sum.plus() ? " + " : " - ") + term(sum.right());
    }

    /** A sum stands by itself, or in parentheses. */
    private static String term(Operand operand) {
        return operand instanceof Arithmetic ? "(" + print(operand) + ")" : print(operand);
    }
}
