package dev.trestle.table.attribute;

/**
 * How values of one type become the text of a string or a number, and back.
 *
 * @param <T> the type of the values
 */
interface ScalarText<T> {

    /** The text of a value that is not null. */
    String write(T value, Place at);

    /** The value of a stored text. */
    T read(String text, Place at);
}
