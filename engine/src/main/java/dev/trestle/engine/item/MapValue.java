package dev.trestle.engine.item;

/** A value of type M: attributes by name, as in an item. */
public record MapValue(Item entries) implements AttributeValue {

    @Override
    public AttributeType type() {
        return AttributeType.M;
    }

    @Override
    public int size() {
        return ListValue.OVERHEAD + ListValue.OVERHEAD_PER_ELEMENT * entries.count() + entries.size();
    }
}
