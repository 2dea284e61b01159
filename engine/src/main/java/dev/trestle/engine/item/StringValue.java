package dev.trestle.engine.item;

/** A value of type S. */
public record StringValue(String value) implements AttributeValue, Comparable<StringValue> {

    @Override
    public AttributeType type() {
        return AttributeType.S;
    }

    @Override
    public int size() {
        return Utf8.length(value);
    }

    /** Compares as DynamoDB does: by the bytes of UTF-8. */
    @Override
    public int compareTo(StringValue other) {
        return Utf8.compare(value, other.value);
    }
}
