package dev.trestle.engine.item;

/**
 * The limit to names of attributes, those within maps included. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">Supported data
 * types and naming rules in Amazon DynamoDB</a>.
 */
public final class AttributeName {

    private static final int MAX_BYTES = 65535;
    private static final int MAX_BYTES_OF_CHAR = 3;

    private AttributeName() {}

    /** Whether no attribute can have this name, as it has too many bytes in UTF-8. */
    public static boolean isTooLarge(String name) {
        return name.length() > MAX_BYTES / MAX_BYTES_OF_CHAR && Utf8.length(name) > MAX_BYTES;
    }
}
