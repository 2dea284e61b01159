package dev.trestle.engine.item;

/** The value of type NULL. */
public enum NullValue implements AttributeValue {
    NULL;

    @Override
    public AttributeType type() {
        return AttributeType.NULL;
    }

    @Override
    public int size() {
        return 1;
    }
}
