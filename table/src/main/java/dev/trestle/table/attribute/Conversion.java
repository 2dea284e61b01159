package dev.trestle.table.attribute;

/**
 * A form of one's own for the values of a type: each is stored as a value of another type that Trestle stores already, as
 * in a {@code Duration} stored as a {@code long}, or a text stored as the bytes of its compressed or encrypted form. An
 * implementation is a class with a constructor without parameters; it holds no state, or state that many threads may use.
 *
 * <p>What a conversion throws reaches the caller as an {@link dev.trestle.table.InvalidValueException} or, for a value that
 * was read, an {@link dev.trestle.table.UnreadableItemException}, either with the place of the value.
 *
 * @param <T> the type of the component
 * @param <S> the type that is stored
 */
public interface Conversion<T, S> {

    /** What is stored for a value; the same for equal values. Not called with null, and never null. */
    S toStored(T value);

    /** The value of what is stored. Not called with null, and never null. */
    T fromStored(S stored);
}
