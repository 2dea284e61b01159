package dev.trestle.table.expression;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Something that an item of an entity meets or not, made of typed paths, as in {@code USER.logins.gt(5)}. Immutable. See
 * "Condition and filter expressions, operators, and functions",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.OperatorsAndFunctions.html
 *
 * @param <E> the entity
 */
public final class Condition<E> {

    private final ConditionNode node;

    Condition(ConditionNode node) {
        this.node = where(node);
    }

    /** A condition on a record of a sealed type does not hold of its siblings, which may have attributes of the same names. */
    private static ConditionNode where(ConditionNode node) {
        ConditionNode all = node;
        for (DocumentPath.Alternative alternative : node.alternatives()) {
            ConditionNode.Comparison isIt = new ConditionNode.Comparison(
                    alternative.discriminator(), "=", AttributeValue.fromS(alternative.name()));
            all = ConditionNode.Junction.of(ConditionNode.Junction.AND, isIt, all);
        }
        return all;
    }

    /** Both this and the other. */
    public Condition<E> and(Condition<E> other) {
        return new Condition<>(ConditionNode.Junction.of(ConditionNode.Junction.AND, node, other.node));
    }

    /** This or the other, or both. */
    public Condition<E> or(Condition<E> other) {
        return new Condition<>(ConditionNode.Junction.of(ConditionNode.Junction.OR, node, other.node));
    }

    /** The contrary of this. */
    public Condition<E> not() {
        return new Condition<>(new ConditionNode.Not(node));
    }

    /** All of the conditions, of which there is at least one. */
    public static <E> Condition<E> allOf(List<Condition<E>> conditions) {
        return conditions.stream().reduce(Condition::and).orElseThrow(Condition::empty);
    }

    /** At least one of the conditions, of which there is at least one. */
    public static <E> Condition<E> anyOf(List<Condition<E>> conditions) {
        return conditions.stream().reduce(Condition::or).orElseThrow(Condition::empty);
    }

    private static IllegalArgumentException empty() {
        return new IllegalArgumentException("no conditions; leave the condition out instead");
    }

    ConditionNode node() {
        return node;
    }

    /** The expression with names and values in place, for people to read. */
    @Override
    public String toString() {
        return node.describe();
    }
}
