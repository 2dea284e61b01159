package dev.trestle.engine.item;

/**
 * The data types of DynamoDB. The constants are the data type descriptors of the API. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">Supported
 * data types</a>.
 */
public enum AttributeType {
    S,
    N,
    B,
    BOOL,
    NULL,
    L,
    M,
    SS,
    NS,
    BS;

    /** Whether a value of this type may be a partition key or a sort key. */
    public boolean isKeyType() {
        return this == S || this == N || this == B;
    }

    /** The type of the elements of a set type; itself for all others. */
    public AttributeType elementType() {
        return switch (this) {
            case SS -> S;
            case NS -> N;
            case BS -> B;
            default -> this;
        };
    }

    /** Whether this is one of the three set types. */
    public boolean isSet() {
        return this == SS || this == NS || this == BS;
    }
}
