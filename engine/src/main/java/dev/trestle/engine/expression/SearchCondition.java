package dev.trestle.engine.expression;

import dev.trestle.engine.error.ExpressionErrors;
import dev.trestle.engine.item.AttributeValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A search condition expression with the placeholders of its request: equalities of top-level attributes, all of which have
 * to hold. Whether it fits a search schema is for the operation to judge. Immutable and thread-safe. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/VectorSearchWorkingWith.html#VectorSearchWorkingWith.Search.Filtering">
 * Filtering with SearchConditionExpression</a>.
 */
public final class SearchCondition {

    private final Map<String, AttributeValue> equalities = new LinkedHashMap<>();

    private SearchCondition() {}

    /**
     * Reads an expression.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException that says what is wrong with it
     */
    public static SearchCondition parse(String text, Placeholders placeholders) {
        Parsed<ConditionNode> parsed = Condition.CACHE.get(ExpressionKind.SEARCH_CONDITION, text);
        Bindings bindings = parsed.bind(ExpressionKind.SEARCH_CONDITION, placeholders);
        parsed.tree().check(ExpressionKind.SEARCH_CONDITION, bindings);
        SearchCondition condition = new SearchCondition();
        condition.collect(parsed.tree(), bindings);
        return condition;
    }

    /** The value that each attribute has to have, in the order of the text. */
    public Map<String, AttributeValue> equalities() {
        return Collections.unmodifiableMap(equalities);
    }

    private void collect(ConditionNode condition, Bindings bindings) {
        if (condition instanceof And and) {
            and.conditions().forEach(part -> collect(part, bindings));
        } else if (condition instanceof Comparison comparison && comparison.comparator() == Comparator.EQ) {
            add(comparison.left(), comparison.right(), bindings);
        } else if (condition instanceof Or || condition instanceof Not) {
            throw ExpressionErrors.searchOperator(condition.operator());
        } else {
            throw ExpressionErrors.searchComparator();
        }
    }

    private void add(Operand left, Operand right, Bindings bindings) {
        boolean mirrored = left instanceof Literal;
        Operand attribute = mirrored ? right : left;
        Operand value = mirrored ? left : right;
        if (!(attribute instanceof Attribute known) || !(value instanceof Literal literal)) {
            throw ExpressionErrors.searchOperands();
        }
        DocumentPath path = known.path(bindings);
        if (path.elements().size() > 1) {
            throw ExpressionErrors.searchNested();
        }
        if (equalities.putIfAbsent(path.attributeName(), literal.value(bindings)) != null) {
            throw ExpressionErrors.searchRepeated();
        }
    }
}
