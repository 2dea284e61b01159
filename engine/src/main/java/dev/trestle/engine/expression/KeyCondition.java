package dev.trestle.engine.expression;

import java.util.List;

/**
 * A key condition expression with the placeholders of its request. Whether it fits a key schema is for the operation to
 * judge. Immutable and thread-safe. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Query.KeyConditionExpressions.html">Key
 * condition expressions for the Query operation</a>.
 */
public final class KeyCondition {

    private final List<KeyPredicate> predicates;

    private KeyCondition(List<KeyPredicate> predicates) {
        this.predicates = predicates;
    }

    /**
     * Reads an expression.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException that says what is wrong with it
     */
    public static KeyCondition parse(String text, Placeholders placeholders) {
        Parsed<ConditionNode> parsed = Condition.CACHE.get(ExpressionKind.KEY_CONDITION, text);
        Bindings bindings = parsed.bind(ExpressionKind.KEY_CONDITION, placeholders);
        parsed.tree().check(ExpressionKind.KEY_CONDITION, bindings);
        return new KeyCondition(new KeyPredicates(bindings).of(parsed.tree()));
    }

    /**
     * The key condition of the legacy parameter KeyConditions.
     *
     * @param conditions on different attributes
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if keys cannot be searched by one of them
     */
    public static KeyCondition of(List<AttributeCondition> conditions) {
        return new KeyCondition(conditions.stream()
                .map(condition -> new KeyPredicate(
                        condition.attribute(), condition.operator().keyOperator(), condition.values()))
                .toList());
    }

    /** The condition that all of the predicates hold, no two of which are about one attribute. */
    public static KeyCondition ofPredicates(List<KeyPredicate> predicates) {
        return new KeyCondition(List.copyOf(predicates));
    }

    /** What is said of each attribute, in the order of the text; all of it has to hold. No attribute occurs twice. */
    public List<KeyPredicate> predicates() {
        return predicates;
    }
}
