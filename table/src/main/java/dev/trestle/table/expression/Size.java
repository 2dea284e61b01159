package dev.trestle.table.expression;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The size of what is stored at a path: bytes of a text or of binary, elements of a set, list or map. */
public final class Size<E> {

    private final DocumentPath at;

    Size(DocumentPath at) {
        this.at = at;
    }

    /** Equal to the number. */
    public Condition<E> eq(long size) {
        return compare("=", size);
    }

    /** Less than the number. */
    public Condition<E> lt(long size) {
        return compare("<", size);
    }

    /** Less than the number or equal to it. */
    public Condition<E> le(long size) {
        return compare("<=", size);
    }

    /** Greater than the number. */
    public Condition<E> gt(long size) {
        return compare(">", size);
    }

    /** Greater than the number or equal to it. */
    public Condition<E> ge(long size) {
        return compare(">=", size);
    }

    private Condition<E> compare(String operator, long size) {
        return new Condition<>(
                new ConditionNode.SizeComparison(at, operator, AttributeValue.fromN(Long.toString(size))));
    }
}
