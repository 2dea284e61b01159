package dev.trestle.engine.expression;

import dev.trestle.engine.error.ExpressionErrors;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.StringValue;
import java.util.List;

/**
 * Builds conditions and updates from parts, for requests that say in another language what expressions say. What one
 * builder makes goes only into conditions and updates of that builder. Not thread-safe.
 */
public final class ExpressionBuilder {

    private final DirectTerms terms = new DirectTerms();

    /** Starts with nothing said. */
    public ExpressionBuilder() {}

    // Operands

    /** What stands at the path. */
    public Operand path(DocumentPath path) {
        return terms.attribute(path);
    }

    /** The value. */
    public Operand value(AttributeValue value) {
        return terms.literal(value);
    }

    /** The function {@code size}. */
    public Operand size(Operand operand) {
        return new SizeOf(operand);
    }

    /** The sum of two numbers, or their difference. */
    public Operand sum(Operand left, boolean plus, Operand right) {
        return new Arithmetic(left, plus, right);
    }

    /** The function {@code list_append}. */
    public Operand listAppend(Operand first, Operand second) {
        return new ListAppend(first, second);
    }

    // Conditions

    /** True if all conditions are. */
    public ConditionNode and(List<ConditionNode> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : new And(List.copyOf(conditions));
    }

    /** True if any of the conditions is. */
    public ConditionNode or(List<ConditionNode> conditions) {
        return conditions.size() == 1 ? conditions.get(0) : new Or(List.copyOf(conditions));
    }

    /** True if the condition is not. */
    public ConditionNode not(ConditionNode condition) {
        return new Not(condition);
    }

    /** A comparison. */
    public ConditionNode compare(Comparator comparator, Operand left, Operand right) {
        return new Comparison(comparator, left, right);
    }

    /** The operator {@code BETWEEN}. */
    public ConditionNode between(Operand operand, Operand lower, Operand upper) {
        return new Between(operand, lower, upper);
    }

    /**
     * The operator {@code IN}.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException for more than 100 operands
     */
    public ConditionNode in(ConditionKind kind, Operand operand, List<Operand> others) {
        if (others.size() > In.MAX_OPERANDS) {
            throw ExpressionErrors.tooManyOperandsOfIn(kind.parameter(), others.size());
        }
        return new In(operand, List.copyOf(others));
    }

    /** The functions {@code attribute_exists} and, where it is not expected to, {@code attribute_not_exists}. */
    public ConditionNode exists(DocumentPath path, boolean expected) {
        return new AttributeExists(terms.attribute(path), expected);
    }

    /** The function {@code attribute_type}. */
    public ConditionNode hasType(DocumentPath path, String typeName) {
        return new AttributeTypeIs(terms.attribute(path), terms.literal(new StringValue(typeName)));
    }

    /** The function {@code begins_with}. */
    public ConditionNode beginsWith(Operand operand, Operand prefix) {
        return new BeginsWith(operand, prefix);
    }

    /** The function {@code contains}. */
    public ConditionNode contains(Operand operand, Operand part) {
        return new Contains(operand, part);
    }

    // Actions of updates

    /** The action of {@code SET}. */
    public UpdateAction assign(DocumentPath target, Operand value) {
        return new UpdateAction.Assign(terms.attribute(target), value);
    }

    /** The action of {@code REMOVE}. */
    public UpdateAction remove(DocumentPath target) {
        return new UpdateAction.Remove(terms.attribute(target));
    }

    /** The action of {@code ADD}. */
    public UpdateAction add(DocumentPath target, AttributeValue value) {
        return new UpdateAction.Add(terms.attribute(target), terms.literal(value), ExpressionErrors::updateOperandType);
    }

    /** The action of {@code DELETE}. */
    public UpdateAction delete(DocumentPath target, AttributeValue value) {
        return new UpdateAction.Delete(
                terms.attribute(target), terms.literal(value), ExpressionErrors::updateOperandType);
    }

    // Results

    /**
     * The condition whose root is given.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if an operator cannot work on its operands
     */
    public Condition condition(ConditionKind kind, ConditionNode root) {
        return Condition.of(kind, root, terms.bindings());
    }

    /**
     * The update of these actions.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if an action cannot work on its value, or
     *     if two targets are in each other's way
     */
    public Update update(List<UpdateAction> actions) {
        return Update.of(List.copyOf(actions), terms.bindings());
    }
}
