package dev.trestle.engine.item;

/** A value of type BOOL. */
public enum BooleanValue implements AttributeValue {
    FALSE,
    TRUE;

    /** The value of the boolean. */
    public static BooleanValue of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** The boolean. */
    public boolean value() {
        return this == TRUE;
    }

    @Override
    public AttributeType type() {
        return AttributeType.BOOL;
    }

    @Override
    public int size() {
        return 1;
    }
}
