package dev.trestle.table.expression;

import dev.trestle.table.attribute.AttributeCodec;
import java.util.function.Function;

/**
 * The path of a map of records, whose values' attributes have paths of their own.
 *
 * @param <P> the paths of a value
 */
public final class RecordMapPath<E, T, P extends Path<E, T, Access.Removable>, A extends Access>
        extends MapPath<E, T, A> {

    private final Function<DocumentPath, P> valuePaths;

    /**
     * A path to a map of records.
     *
     * @param value how one value is stored
     * @param valuePaths the paths of the value at a place
     */
    public RecordMapPath(DocumentPath at, AttributeCodec<T> value, Function<DocumentPath, P> valuePaths) {
        super(at, value);
        this.valuePaths = valuePaths;
    }

    @Override
    public P at(String key) {
        return valuePaths.apply(at().then(key));
    }
}
