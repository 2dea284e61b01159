package dev.trestle.engine.operation.statement;

import dev.trestle.engine.expression.Comparator;
import dev.trestle.engine.expression.Condition;
import dev.trestle.engine.expression.ConditionKind;
import dev.trestle.engine.expression.ConditionNode;
import dev.trestle.engine.expression.DocumentPath;
import dev.trestle.engine.expression.ExpressionBuilder;
import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.partiql.Predicate;
import java.util.ArrayList;
import java.util.List;

/** Turns the predicates of a statement into a condition. Used once. */
final class PredicateCompiler {

    private final ConditionKind kind;
    private final ExpressionBuilder builder = new ExpressionBuilder();
    private final TermCompiler terms = new TermCompiler(builder);

    private PredicateCompiler(ConditionKind kind) {
        this.kind = kind;
    }

    /** True of the items that a read returns. */
    static Condition filter(List<Predicate> predicates) {
        PredicateCompiler compiler = new PredicateCompiler(ConditionKind.FILTER);
        return compiler.condition(compiler.all(predicates));
    }

    /** True if the item exists, which its key tells, and all predicates are true of it. */
    static Condition existing(String keyAttribute, List<Predicate> predicates) {
        PredicateCompiler compiler = new PredicateCompiler(ConditionKind.CONDITION);
        List<ConditionNode> nodes = new ArrayList<>();
        nodes.add(compiler.builder.exists(DocumentPath.ofAttribute(keyAttribute), true));
        predicates.forEach(predicate -> nodes.add(compiler.node(predicate)));
        return compiler.condition(compiler.builder.and(nodes));
    }

    /** True if the item does not exist or all predicates are true of it. */
    static Condition absentOr(String keyAttribute, List<Predicate> predicates) {
        PredicateCompiler compiler = new PredicateCompiler(ConditionKind.CONDITION);
        ConditionNode absent = compiler.builder.exists(DocumentPath.ofAttribute(keyAttribute), false);
        return compiler.condition(compiler.builder.or(List.of(absent, compiler.all(predicates))));
    }

    private Condition condition(ConditionNode root) {
        return builder.condition(kind, root);
    }

    private ConditionNode all(List<Predicate> predicates) {
        return builder.and(predicates.stream().map(this::node).toList());
    }

    private ConditionNode node(Predicate predicate) {
        if (predicate instanceof Predicate.And and) {
            return all(and.predicates());
        }
        if (predicate instanceof Predicate.Or or) {
            return builder.or(or.predicates().stream().map(this::node).toList());
        }
        if (predicate instanceof Predicate.Not not) {
            return builder.not(node(not.predicate()));
        }
        if (predicate instanceof Predicate.IsMissing missing) {
            return builder.exists(TermCompiler.path(missing.path()), false);
        }
        if (predicate instanceof Predicate.IsNull isNull) {
            return builder.hasType(TermCompiler.path(isNull.path()), AttributeType.NULL.name());
        }
        if (predicate instanceof Predicate.HasType hasType) {
            return builder.hasType(TermCompiler.path(hasType.path()), hasType.typeName());
        }
        return operator(predicate);
    }

    private ConditionNode operator(Predicate predicate) {
        if (predicate instanceof Predicate.Comparison comparison) {
            return builder.compare(
                    Comparator.of(comparison.operator()),
                    terms.operand(comparison.left()),
                    terms.operand(comparison.right()));
        }
        if (predicate instanceof Predicate.Between between) {
            return builder.between(
                    terms.operand(between.term()), terms.operand(between.lower()), terms.operand(between.upper()));
        }
        if (predicate instanceof Predicate.In in) {
            return builder.in(
                    kind,
                    terms.operand(in.term()),
                    in.others().stream().map(terms::operand).toList());
        }
        if (predicate instanceof Predicate.BeginsWith beginsWith) {
            return builder.beginsWith(terms.operand(beginsWith.term()), terms.operand(beginsWith.prefix()));
        }
        Predicate.Contains contains = (Predicate.Contains) predicate;
        return builder.contains(terms.operand(contains.term()), terms.operand(contains.part()));
    }
}
