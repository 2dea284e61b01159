package dev.trestle.engine.expression;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Expressions as tables of cases write them: with values between backquotes where a request has placeholders, and names
 * that cannot stand for themselves between slashes.
 */
record Cases(String text, Placeholders placeholders) {

    private static final Pattern QUOTED = Pattern.compile("`([^`]*)`|/([^/]*)/");

    static Cases of(String quoted) {
        Map<String, AttributeValue> values = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        Matcher matcher = QUOTED.matcher(quoted);
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                String placeholder = ":v" + values.size();
                values.put(placeholder, Values.value(matcher.group(1)));
                matcher.appendReplacement(text, placeholder);
            } else {
                String placeholder = "#n" + names.size();
                names.put(placeholder, matcher.group(2));
                matcher.appendReplacement(text, placeholder);
            }
        }
        matcher.appendTail(text);
        return new Cases(
                text.toString(),
                Placeholders.of(names.isEmpty() ? null : names, values.isEmpty() ? null : Item.of(values)));
    }

    static Condition condition(String quoted) {
        return condition(ConditionKind.CONDITION, quoted);
    }

    static Condition condition(ConditionKind kind, String quoted) {
        Cases of = of(quoted);
        return Condition.parse(kind, of.text, of.placeholders);
    }

    static Update update(String quoted) {
        Cases of = of(quoted);
        return Update.parse(of.text, of.placeholders);
    }

    static Projection projection(String quoted) {
        Cases of = of(quoted);
        return Projection.parse(of.text, of.placeholders);
    }

    static KeyCondition keyCondition(String quoted) {
        Cases of = of(quoted);
        return KeyCondition.parse(of.text, of.placeholders);
    }

    static void assertInvalid(ThrowingCallable action, String message) {
        assertThatExceptionOfType(ServiceException.class)
                .isThrownBy(action)
                .withMessage(message)
                .matches(error -> error.type() == ErrorType.VALIDATION);
    }
}
