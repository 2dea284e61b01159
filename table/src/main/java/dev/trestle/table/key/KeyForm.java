package dev.trestle.table.key;

import dev.trestle.table.attribute.Conversion;
import dev.trestle.table.attribute.OrderedConversion;
import java.util.function.Function;

/**
 * One way to write values of a type as the text of a key component. Both functions tell of what they cannot handle by an
 * IllegalArgumentException or a DateTimeException.
 *
 * @param write the text of a value
 * @param read the value of a text that {@code write} gave
 * @param order how texts sort
 * @param shape what texts look like
 * @param fixedWidth whether all texts have the same length, or the end of each is told by its beginning
 */
record KeyForm<T>(
        Function<T, String> write, Function<String, T> read, Order order, TextShape shape, boolean fixedWidth) {

    /** How texts sort. */
    enum Order {
        AS_VALUES,
        AGAINST_VALUES,
        NONE
    }

    /** The same texts for values of another type. */
    <U> KeyForm<U> converted(Conversion<U, T> conversion) {
        return new KeyForm<>(
                value -> write.apply(conversion.toStored(value)),
                text -> conversion.fromStored(read.apply(text)),
                conversion instanceof OrderedConversion ? order : Order.NONE,
                shape,
                fixedWidth);
    }
}
