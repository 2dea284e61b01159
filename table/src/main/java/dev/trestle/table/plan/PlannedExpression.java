package dev.trestle.table.plan;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An expression of a request.
 *
 * @param kind what it is: {@code key condition}, {@code filter}, {@code condition}, {@code update} or {@code projection}
 * @param text the expression with names and values in place, for people
 */
public record PlannedExpression(String kind, String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("[#:][nv]\\d+");

    static PlannedExpression of(
            String kind, String expression, Map<String, String> names, Map<String, AttributeValue> values) {
        Matcher placeholders = PLACEHOLDER.matcher(expression);
        return new PlannedExpression(kind, placeholders.replaceAll(found -> {
            AttributeValue value = values.get(found.group());
            String text = value == null ? names.getOrDefault(found.group(), found.group()) : text(value);
            return Matcher.quoteReplacement(text);
        }));
    }

    private static String text(AttributeValue value) {
        return switch (value.type()) {
            case S -> "\"" + value.s() + "\"";
            case N -> value.n();
            case BOOL -> value.bool().toString();
            case NUL -> "null";
            case SS -> value.ss().toString();
            case NS -> value.ns().toString();
            case L -> value.l().stream().map(PlannedExpression::text).toList().toString();
            case B, BS, M, UNKNOWN_TO_SDK_VERSION -> "a value of type " + value.type();
        };
    }

    @Override
    public String toString() {
        return kind + ": " + text;
    }
}
