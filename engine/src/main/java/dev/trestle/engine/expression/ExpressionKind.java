package dev.trestle.engine.expression;

/** The kinds of expressions, as errors name them. */
enum ExpressionKind {
    CONDITION("ConditionExpression", "a condition expression"),
    FILTER("FilterExpression", "a filter expression"),
    KEY_CONDITION("KeyConditionExpression", "a key condition expression"),
    SEARCH_CONDITION("SearchConditionExpression", "a search condition expression"),
    PROJECTION("ProjectionExpression", "a projection expression"),
    UPDATE("UpdateExpression", "an update expression");

    private final String parameter;
    private final String words;

    ExpressionKind(String parameter, String words) {
        this.parameter = parameter;
        this.words = words;
    }

    String parameter() {
        return parameter;
    }

    /** The kind in words, with its article. */
    String words() {
        return words;
    }
}
