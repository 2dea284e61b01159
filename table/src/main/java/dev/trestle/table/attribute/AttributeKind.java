package dev.trestle.table.attribute;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The data types of DynamoDB that Trestle writes; see "Supported data types and naming rules in Amazon DynamoDB",
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html
 */
enum AttributeKind {
    S("a string"),
    N("a number"),
    B("binary"),
    BOOL("a boolean"),
    SS("a string set"),
    NS("a number set"),
    BS("a binary set"),
    L("a list"),
    M("a map"),
    /** No certain one. */
    ANY("anything");

    private final String words;

    AttributeKind(String words) {
        this.words = words;
    }

    String words() {
        return words + " (" + name() + ")";
    }

    boolean isIn(AttributeValue value) {
        return this == ANY || value.type().name().equals(name());
    }
}
