package dev.trestle.engine.item;

/**
 * The value of an attribute. Values are immutable and thread-safe; two are equal when DynamoDB holds them to be equal, so
 * numbers by value and sets without regard to order.
 */
public sealed interface AttributeValue
        permits StringValue, NumberValue, BinaryValue, BooleanValue, NullValue, ListValue, MapValue, SetValue {

    /** The data type. */
    AttributeType type();

    /**
     * The size in bytes as DynamoDB counts it towards the 400 KB limit and capacity. See <a
     * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">DynamoDB item
     * sizes and formats</a>.
     */
    int size();
}
