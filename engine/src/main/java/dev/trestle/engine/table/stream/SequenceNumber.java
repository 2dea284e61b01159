package dev.trestle.engine.table.stream;

import dev.trestle.engine.item.Key;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The place of a record in its stream. The API shows it as 21 digits, the fewest that it allows, which sort as the
 * numbers do.
 *
 * @param value 1 for a stream's first record
 */
public record SequenceNumber(long value) implements Comparable<SequenceNumber> {

    /** The number of a stream's first record. */
    public static final SequenceNumber FIRST = new SequenceNumber(1);

    private static final Pattern TEXT = Pattern.compile("10[0-9]{19}");

    /** Reads the text form; empty if it is none. */
    public static Optional<SequenceNumber> parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SequenceNumber(Long.parseLong(text.substring(2))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    static SequenceNumber of(Key key) {
        return new SequenceNumber(ByteBuffer.wrap(key.toByteArray()).getLong());
    }

    /** The text form. */
    public String text() {
        return "10%019d".formatted(value);
    }

    /** The number after this one. */
    public SequenceNumber next() {
        return new SequenceNumber(value + 1);
    }

    Key key() {
        return Key.of(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    }

    @Override
    public int compareTo(SequenceNumber other) {
        return Long.compare(value, other.value);
    }
}
