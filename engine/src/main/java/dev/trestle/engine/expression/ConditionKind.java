package dev.trestle.engine.expression;

/** What a condition is for. The language is the same; errors name the parameter. */
public enum ConditionKind {
    /** Decides whether a write takes place. */
    CONDITION(ExpressionKind.CONDITION),
    /** Decides which of the items read are returned. */
    FILTER(ExpressionKind.FILTER);

    private final ExpressionKind kind;

    ConditionKind(ExpressionKind kind) {
        this.kind = kind;
    }

    /** The parameter of the request that holds such an expression, as in {@code FilterExpression}. */
    public String parameter() {
        return kind.parameter();
    }

    ExpressionKind kind() {
        return kind;
    }
}
