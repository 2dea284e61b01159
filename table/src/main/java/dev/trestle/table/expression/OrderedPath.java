package dev.trestle.table.expression;

import dev.trestle.table.attribute.AttributeCodec;

/** The path of a value whose stored form has the order of its type. */
public class OrderedPath<E, T, A extends Access> extends Path<E, T, A> {

    public OrderedPath(DocumentPath at, AttributeCodec<T> codec) {
        super(at, codec);
    }

    /** Less than the value. */
    public final Condition<E> lt(T value) {
        return compare("<", operand(value));
    }

    /** Less than the value or equal to it. */
    public final Condition<E> le(T value) {
        return compare("<=", operand(value));
    }

    /** Greater than the value. */
    public final Condition<E> gt(T value) {
        return compare(">", operand(value));
    }

    /** Greater than the value or equal to it. */
    public final Condition<E> ge(T value) {
        return compare(">=", operand(value));
    }

    /** From the one value to the other, both included. */
    public final Condition<E> between(T low, T high) {
        return new Condition<>(new ConditionNode.Between(at(), operand(low), operand(high)));
    }
}
