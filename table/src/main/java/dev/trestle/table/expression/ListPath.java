package dev.trestle.table.expression;

import dev.trestle.table.attribute.AttributeCodec;
import dev.trestle.table.attribute.Place;
import java.util.List;

/** The path of a list. */
public sealed class ListPath<E, T, A extends Access> extends Path<E, List<T>, A> permits RecordListPath {

    private final AttributeCodec<T> element;

    /**
     * A path to a list.
     *
     * @param element how one element is stored
     */
    public ListPath(DocumentPath at, AttributeCodec<T> element) {
        super(at, AttributeCodec.listOf(element));
        this.element = element;
    }

    /** The element at an index, from 0. Removing it moves those behind it up. */
    public Path<E, T, Access.Removable> at(int index) {
        return new Path<>(at().at(index), element);
    }

    /** Contains the element. */
    public final Condition<E> contains(T value) {
        return call("contains", element.encode(value, new Place("", "", at().toString())));
    }

    /** The number of elements. */
    public final Size<E> size() {
        return new Size<>(at());
    }

    final AttributeCodec<T> elementCodec() {
        return element;
    }
}
