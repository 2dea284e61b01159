package dev.trestle.table.attribute;

/**
 * An attribute of a record, for those who write about a design or make sample data for it. Immutable.
 *
 * @param component the record's component, or the method that computes it
 * @param attribute the attribute that it is stored as
 * @param shape what its values look like
 * @param presence whether an item always has it
 */
public record DescribedAttribute(String component, String attribute, AttributeShape shape, Presence presence) {

    /** Whether an item always has an attribute, and who says its value. */
    public enum Presence {
        /** Each item has it, but that an empty set is no attribute. */
        ALWAYS,
        /** It may be absent. */
        OPTIONAL,
        /** It is computed of other components as the item is written, and is not read back. */
        COMPUTED
    }

    /** An attribute with the name of its component. */
    public static DescribedAttribute of(String component, AttributeCodec<?> codec) {
        return of(component, component, codec);
    }

    /** An attribute with a name of its own. */
    public static DescribedAttribute of(String component, String attribute, AttributeCodec<?> codec) {
        return new DescribedAttribute(component, attribute, codec.shape(), Presence.ALWAYS);
    }

    /** The same attribute, which may be absent. */
    public DescribedAttribute optional() {
        return new DescribedAttribute(component, attribute, shape, Presence.OPTIONAL);
    }

    /** The same attribute, which is computed as the item is written. */
    public DescribedAttribute computed() {
        return new DescribedAttribute(component, attribute, shape, Presence.COMPUTED);
    }
}
