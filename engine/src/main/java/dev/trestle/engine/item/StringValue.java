package dev.trestle.engine.item;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A value of type S. Immutable and thread-safe. */
public final class StringValue implements AttributeValue, Comparable<StringValue> {

    private final String value;

    /** Made when first wanted: the size and the form in storage both come from it. */
    private byte @Nullable [] utf8;

    /** The value of that text. */
    public StringValue(String value) {
        this.value = value;
    }

    /** The text. */
    public String value() {
        return value;
    }

    @Override
    public AttributeType type() {
        return AttributeType.S;
    }

    @Override
    public int size() {
        return utf8().length;
    }

    /** The text in UTF-8; a lone surrogate becomes its replacement, one byte. Not to be changed. */
    byte[] utf8() {
        // Threads that come at once each encode it, to equal arrays.
        byte[] known = utf8;
        if (known == null) {
            known = value.getBytes(StandardCharsets.UTF_8);
            utf8 = known;
        }
        return known;
    }

    /** Compares as DynamoDB does: by the bytes of UTF-8. */
    @Override
    public int compareTo(StringValue other) {
        return Utf8.compare(value, other.value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StringValue that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
