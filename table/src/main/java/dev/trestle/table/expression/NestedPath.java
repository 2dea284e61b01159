package dev.trestle.table.expression;

import dev.trestle.table.attribute.AttributeCodec;

/**
 * The path of a nested value whose attributes have paths of their own, which begin in that value: {@code
 * USER.address.then(ADDRESS.city)}.
 *
 * @param <V> the nested value
 */
public final class NestedPath<E, V, A extends Access> extends Path<E, V, A> {

    public NestedPath(DocumentPath at, AttributeCodec<V> codec) {
        super(at, codec);
    }

    /** The attribute of the nested value to which a path inside of it leads. */
    public <T, B extends Access> Path<E, T, B> then(Path<V, T, B> inner) {
        return new Path<>(within(inner), inner.codec());
    }

    /** The text of the nested value to which a path inside of it leads. */
    public <B extends Access> StringPath<E, B> then(StringPath<V, B> inner) {
        return new StringPath<>(within(inner));
    }

    /** The boolean of the nested value to which a path inside of it leads. */
    public <B extends Access> BooleanPath<E, B> then(BooleanPath<V, B> inner) {
        return new BooleanPath<>(within(inner));
    }

    /** The value with an order to which a path inside of the nested value leads. */
    public <T, B extends Access> OrderedPath<E, T, B> then(OrderedPath<V, T, B> inner) {
        return new OrderedPath<>(within(inner), inner.codec());
    }

    /** The number of the nested value to which a path inside of it leads. */
    public <T extends Number, B extends Access> NumberPath<E, T, B> then(NumberPath<V, T, B> inner) {
        return new NumberPath<>(within(inner), inner.codec());
    }

    /** The set of the nested value to which a path inside of it leads. */
    public <T, B extends Access> SetPath<E, T, B> then(SetPath<V, T, B> inner) {
        return new SetPath<>(within(inner), inner.elementCodec());
    }

    /** The list of the nested value to which a path inside of it leads. */
    public <T, B extends Access> ListPath<E, T, B> then(ListPath<V, T, B> inner) {
        return new ListPath<>(within(inner), inner.elementCodec());
    }

    /** The list of nested values to which a path inside of the nested value leads. */
    public <T, B extends Access> RecordListPath<E, T, NestedPath<E, T, Access.Removable>, B> then(
            RecordListPath<V, T, NestedPath<V, T, Access.Removable>, B> inner) {
        AttributeCodec<T> element = inner.elementCodec();
        return new RecordListPath<>(within(inner), element, at -> new NestedPath<>(at, element));
    }

    /** The map of the nested value to which a path inside of it leads. */
    public <T, B extends Access> MapPath<E, T, B> then(MapPath<V, T, B> inner) {
        return new MapPath<>(within(inner), inner.valueCodec());
    }

    /** The map of nested values to which a path inside of the nested value leads. */
    public <T, B extends Access> RecordMapPath<E, T, NestedPath<E, T, Access.Removable>, B> then(
            RecordMapPath<V, T, NestedPath<V, T, Access.Removable>, B> inner) {
        AttributeCodec<T> value = inner.valueCodec();
        return new RecordMapPath<>(within(inner), value, at -> new NestedPath<>(at, value));
    }

    /** The nested value of the nested value to which a path inside of it leads. */
    public <T, B extends Access> NestedPath<E, T, B> then(NestedPath<V, T, B> inner) {
        return new NestedPath<>(within(inner), inner.codec());
    }

    private DocumentPath within(Path<V, ?, ?> inner) {
        return at().then(inner.at());
    }
}
