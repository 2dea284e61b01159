package dev.trestle.engine.item;

/**
 * The data types of DynamoDB. The constants are the data type descriptors of the API. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">Supported
 * data types</a>.
 */
public enum AttributeType {
    S(0),
    N(1),
    B(2),
    BOOL(3),
    NULL(4),
    L(5),
    M(6),
    SS(7),
    NS(8),
    BS(9);

    private static final AttributeType[] BY_CODE = {S, N, B, BOOL, NULL, L, M, SS, NS, BS};

    private final int code;

    AttributeType(int code) {
        this.code = code;
    }

    /** What stands for the type where values are kept as bytes. */
    int code() {
        return code;
    }

    static AttributeType ofCode(int code) {
        return BY_CODE[code];
    }

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
