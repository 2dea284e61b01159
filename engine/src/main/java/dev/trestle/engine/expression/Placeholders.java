package dev.trestle.engine.expression;

import dev.trestle.engine.error.ExpressionErrors;
import dev.trestle.engine.error.ItemErrors;
import dev.trestle.engine.item.AttributeName;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The expression attribute names and values of one request. They are shared by all expressions of the request, and
 * remember which of them were used. Not thread-safe. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ExpressionAttributeNames.html">Expression
 * attribute names</a> and <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.ExpressionAttributeValues.html">Using
 * expression attribute values</a>.
 */
public final class Placeholders {

    private static final String NAMES = "ExpressionAttributeNames";
    private static final String VALUES = "ExpressionAttributeValues";

    private final Map<String, String> names;
    private final Item values;
    private final Set<String> used = new HashSet<>();

    private Placeholders(Map<String, String> names, Item values) {
        this.names = names;
        this.values = values;
    }

    /**
     * The placeholders of a request.
     *
     * @param names attribute names by placeholder with its {@code #}; null if the parameter is absent
     * @param values values by placeholder with its {@code :}; null if the parameter is absent
     * @throws dev.trestle.engine.error.ServiceException a ValidationException if a parameter is present but empty, or
     *     a key is no placeholder
     */
    public static Placeholders of(@Nullable Map<String, String> names, @Nullable Item values) {
        if (names != null) {
            if (names.isEmpty()) {
                throw ExpressionErrors.noPlaceholders(NAMES);
            }
            names.forEach((key, name) -> {
                checkKey(NAMES, '#', key);
                if (name.isEmpty()) {
                    throw ExpressionErrors.emptyAttributeName(key);
                }
                if (AttributeName.isTooLarge(name)) {
                    throw ItemErrors.attributeNameTooLarge();
                }
            });
        }
        if (values != null) {
            if (values.isEmpty()) {
                throw ExpressionErrors.noPlaceholders(VALUES);
            }
            values.forEach((key, value) -> checkKey(VALUES, ':', key));
        }
        return new Placeholders(names == null ? Map.of() : names, values == null ? Item.EMPTY : values);
    }

    private static void checkKey(String parameter, char mark, String key) {
        if (key.isEmpty()) {
            throw ExpressionErrors.emptyPlaceholder(parameter);
        }
        boolean valid = key.charAt(0) == mark && key.length() > 1;
        for (int i = 1; i < key.length() && valid; i++) {
            valid = Lexer.isWordPart(key.charAt(i));
        }
        if (!valid) {
            throw ExpressionErrors.malformedPlaceholder(parameter, key);
        }
    }

    /**
     * Checks that every placeholder was used; to be called when all expressions of the request have been read.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException that names those that were not
     */
    public void requireAllUsed() {
        List<String> unused = new ArrayList<>();
        for (String name : names.keySet()) {
            if (!used.contains(name)) {
                unused.add(name);
            }
        }
        if (!unused.isEmpty()) {
            throw ExpressionErrors.unusedPlaceholders(NAMES, unused);
        }
        values.forEach((key, value) -> {
            if (!used.contains(key)) {
                unused.add(key);
            }
        });
        if (!unused.isEmpty()) {
            throw ExpressionErrors.unusedPlaceholders(VALUES, unused);
        }
    }

    String name(ExpressionKind kind, String placeholder) {
        String name = names.get(placeholder);
        if (name == null) {
            throw ExpressionErrors.undefinedName(kind.parameter(), placeholder);
        }
        used.add(placeholder);
        return name;
    }

    AttributeValue value(ExpressionKind kind, String placeholder) {
        AttributeValue value = values.get(placeholder);
        if (value == null) {
            throw ExpressionErrors.undefinedValue(kind.parameter(), placeholder);
        }
        used.add(placeholder);
        return value;
    }
}
