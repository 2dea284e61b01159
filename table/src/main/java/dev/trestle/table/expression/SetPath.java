package dev.trestle.table.expression;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.Place;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The path of a set. An empty set is stored as no attribute. */
public final class SetPath<E, T, A extends Access> extends Path<E, Set<T>, A> {

    private final AttributeCodec<T> element;

    /**
     * A path to a set.
     *
     * @param element how one element is stored
     */
    public SetPath(DocumentPath at, AttributeCodec<T> element) {
        super(at, AttributeCodec.setOf(element));
        this.element = element;
    }

    /** Contains the element. */
    public Condition<E> contains(T value) {
        AttributeValue stored = element.encode(value, new Place("", "", at().toString()));
        return call("contains", stored);
    }

    /** The number of elements; comparisons of it do not hold for the empty set, which is stored as no attribute. */
    public Size<E> size() {
        return new Size<>(at());
    }

    AttributeCodec<T> elementCodec() {
        return element;
    }
}
