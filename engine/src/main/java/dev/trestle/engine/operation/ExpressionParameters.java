package dev.trestle.engine.operation;

import dev.trestle.engine.error.RequestErrors;
import dev.trestle.engine.expression.Condition;
import dev.trestle.engine.expression.ConditionKind;
import dev.trestle.engine.expression.KeyCondition;
import dev.trestle.engine.expression.Placeholders;
import dev.trestle.engine.expression.Projection;
import dev.trestle.engine.expression.Update;
import dev.trestle.engine.model.Structure;
import org.jspecify.annotations.Nullable;

/** The expressions of a request, each read once, with the placeholders that they share. Not thread-safe. */
public final class ExpressionParameters {

    private static final String NAMES = "ExpressionAttributeNames";
    private static final String VALUES = "ExpressionAttributeValues";

    private final Structure request;
    private final Placeholders placeholders;

    private ExpressionParameters(Structure request, Placeholders placeholders) {
        this.request = request;
        this.placeholders = placeholders;
    }

    /**
     * Reads the placeholders of a request.
     *
     * @param expressions the members of the request that may hold an expression
     * @throws dev.trestle.engine.error.ServiceException a ValidationException for placeholders that are none
     */
    public static ExpressionParameters of(Structure request, String... expressions) {
        boolean any = false;
        for (String expression : expressions) {
            any |= request.has(expression);
        }
        if (!any && request.has(NAMES)) {
            throw RequestErrors.placeholdersWithoutExpression(NAMES);
        }
        if (!any && request.has(VALUES)) {
            throw RequestErrors.placeholdersWithoutExpression(VALUES);
        }
        Placeholders placeholders =
                Placeholders.of(request.has(NAMES) ? request.stringMap(NAMES) : null, request.item(VALUES));
        return new ExpressionParameters(request, placeholders);
    }

    /** The request's ConditionExpression, or null. */
    public @Nullable Condition condition() {
        return condition(ConditionKind.CONDITION, "ConditionExpression");
    }

    /** The request's FilterExpression, or null. */
    public @Nullable Condition filter() {
        return condition(ConditionKind.FILTER, "FilterExpression");
    }

    /** The request's ProjectionExpression, or null. */
    public @Nullable Projection projection() {
        String text = request.string("ProjectionExpression");
        return text == null ? null : Projection.parse(text, placeholders);
    }

    /** The request's UpdateExpression, or null. */
    public @Nullable Update update() {
        String text = request.string("UpdateExpression");
        return text == null ? null : Update.parse(text, placeholders);
    }

    /** The request's KeyConditionExpression, or null. */
    public @Nullable KeyCondition keyCondition() {
        String text = request.string("KeyConditionExpression");
        return text == null ? null : KeyCondition.parse(text, placeholders);
    }

    /** To be called when all expressions have been read. */
    public void requireAllUsed() {
        placeholders.requireAllUsed();
    }

    private @Nullable Condition condition(ConditionKind kind, String member) {
        String text = request.string(member);
        return text == null ? null : Condition.parse(kind, text, placeholders);
    }
}
