package dev.trestle.table.expression;

import dev.trestle.table.attribute.AttributeCodec;

/** The path of a boolean. */
public final class BooleanPath<E, A extends Access> extends Path<E, Boolean, A> {

    public BooleanPath(DocumentPath at) {
        super(at, AttributeCodec.BOOLEAN);
    }

    /** Present and true. */
    public Condition<E> isTrue() {
        return eq(true);
    }

    /** Present and false. */
    public Condition<E> isFalse() {
        return eq(false);
    }
}
