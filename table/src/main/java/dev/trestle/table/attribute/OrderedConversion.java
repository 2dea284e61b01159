package dev.trestle.table.attribute;

/**
 * A conversion that keeps the order: stored values sort as the values do, so that a sort key may hold them and a query may
 * ask for ranges of them.
 *
 * @param <T> the type of the component
 * @param <S> the type that is stored
 */
public interface OrderedConversion<T, S> extends Conversion<T, S> {}
