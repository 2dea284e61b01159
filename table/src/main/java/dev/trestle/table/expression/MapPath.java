package dev.trestle.table.expression;

import dev.trestle.table.attribute.AttributeCodec;
import java.util.Map;

/** The path of a map. */
public sealed class MapPath<E, T, A extends Access> extends Path<E, Map<String, T>, A> permits RecordMapPath {

    private final AttributeCodec<T> value;

    /**
     * A path to a map.
     *
     * @param value how one value is stored
     */
    public MapPath(DocumentPath at, AttributeCodec<T> value) {
        super(at, AttributeCodec.mapOf(value));
        this.value = value;
    }

    /** The value under a key. */
    public Path<E, T, Access.Removable> at(String key) {
        return new Path<>(at().then(key), value);
    }

    /** The number of entries. */
    public final Size<E> size() {
        return new Size<>(at());
    }

    final AttributeCodec<T> valueCodec() {
        return value;
    }
}
