package dev.trestle.table.expression;

import dev.trestle.table.attribute.AttributeCodec;

/** The path of a text; its order is that of the UTF-8 bytes. */
public final class StringPath<E, A extends Access> extends OrderedPath<E, String, A> {

    public StringPath(DocumentPath at) {
        super(at, AttributeCodec.STRING);
    }

    /** Begins with the text. */
    public Condition<E> beginsWith(String prefix) {
        return call("begins_with", operand(prefix));
    }

    /** Contains the text. */
    public Condition<E> contains(String part) {
        return call("contains", operand(part));
    }

    /** The length in bytes of UTF-8. */
    public Size<E> size() {
        return new Size<>(at());
    }
}
