package dev.trestle.table.expression;

import dev.trestle.table.attribute.AttributeCodec;
import java.util.function.Function;

/**
 * The path of a list of records, whose elements' attributes have paths of their own.
 *
 * @param <P> the paths of an element
 */
public final class RecordListPath<E, T, P extends Path<E, T, Access.Removable>, A extends Access>
        extends ListPath<E, T, A> {

    private final Function<DocumentPath, P> elementPaths;

    /**
     * A path to a list of records.
     *
     * @param element how one element is stored
     * @param elementPaths the paths of the element at a place
     */
    public RecordListPath(DocumentPath at, AttributeCodec<T> element, Function<DocumentPath, P> elementPaths) {
        super(at, element);
        this.elementPaths = elementPaths;
    }

    @Override
    public P at(int index) {
        return elementPaths.apply(at().at(index));
    }
}
