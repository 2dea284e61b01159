package dev.trestle.table.attribute;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The data types of DynamoDB that Trestle writes; see "Supported data types and naming rules in Amazon DynamoDB",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
 */
enum AttributeKind {
    S("a string", AttributeValue.Type.S),
    N("a number", AttributeValue.Type.N),
    B("binary", AttributeValue.Type.B),
    BOOL("a boolean", AttributeValue.Type.BOOL),
    SS("a string set", AttributeValue.Type.SS),
    NS("a number set", AttributeValue.Type.NS),
    BS("a binary set", AttributeValue.Type.BS),
    L("a list", AttributeValue.Type.L),
    M("a map", AttributeValue.Type.M),
    /** No certain one. */
    ANY("anything", AttributeValue.Type.UNKNOWN_TO_SDK_VERSION);

    private final String words;
    private final AttributeValue.Type type;

    AttributeKind(String words, AttributeValue.Type type) {
        this.words = words;
        this.type = type;
    }

    String words() {
        return words + " (" + name() + ")";
    }

    boolean isIn(AttributeValue value) {
        return this == ANY || value.type() == type;
    }
}
