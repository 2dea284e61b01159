package dev.trestle.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The constraints of single values, in AWS's words. */
final class ValueConstraints {

    /**
     * Enumerations that AWS's errors list in another order than the service model does; it is that of a hash table, and
     * follows no rule that could be computed.
     */
    private static final Map<String, List<String>> ORDERS = Map.of(
            "AttributeAction", List.of("ADD", "DELETE", "PUT"),
            "ComparisonOperator",
                    List.of(
                            "IN",
                            "NULL",
                            "BETWEEN",
                            "LT",
                            "NOT_CONTAINS",
                            "EQ",
                            "GT",
                            "NOT_NULL",
                            "NE",
                            "LE",
                            "BEGINS_WITH",
                            "GE",
                            "CONTAINS"),
            "ConditionalOperator", List.of("OR", "AND"),
            "ProjectionType", List.of("ALL", "INCLUDE", "KEYS_ONLY"),
            "ReturnValue", List.of("ALL_NEW", "UPDATED_OLD", "ALL_OLD", "NONE", "UPDATED_NEW"),
            "ScalarAttributeType", List.of("B", "N", "S"),
            "Select", List.of("SPECIFIC_ATTRIBUTES", "COUNT", "ALL_ATTRIBUTES", "ALL_PROJECTED_ATTRIBUTES"));

    private ValueConstraints() {}

    /** The constraints that the value itself breaks, whatever is in it. */
    static List<String> broken(Shape shape, Object value) {
        if (shape instanceof Shape.Text text) {
            return brokenByText(text, (String) value);
        }
        if (shape instanceof Shape.Whole whole) {
            return broken("value", whole.range(), ((Integer) value).longValue());
        }
        if (shape instanceof Shape.LongWhole whole) {
            return broken("value", whole.range(), (Long) value);
        }
        if (shape instanceof Shape.ListOf list) {
            return broken("length", list.length(), ((List<?>) value).size());
        }
        if (shape instanceof Shape.MapOf map) {
            return broken("length", map.length(), ((Map<?, ?>) value).size());
        }
        return List.of();
    }

    private static List<String> brokenByText(Shape.Text text, String value) {
        boolean known = text.values().isEmpty() || text.values().contains(value);
        boolean matches =
                text.pattern().isEmpty() || text.pattern().get().matcher(value).matches();
        List<String> byLength = broken("length", text.length(), value.codePointCount(0, value.length()));
        if (known && matches) {
            return byLength;
        }
        List<String> broken = new ArrayList<>();
        if (!known) {
            broken.add(enumeration(text));
        }
        if (!matches) {
            broken.add(pattern(text));
        }
        broken.addAll(byLength);
        return broken;
    }

    /** All constraints of the shape itself. */
    static List<String> all(Shape shape) {
        List<String> all = new ArrayList<>();
        if (shape instanceof Shape.Text text) {
            if (!text.values().isEmpty()) {
                all.add(enumeration(text));
            }
            addAll(all, "length", text.length());
            if (text.pattern().isPresent()) {
                all.add(pattern(text));
            }
        } else if (shape instanceof Shape.Whole whole) {
            addAll(all, "value", whole.range());
        } else if (shape instanceof Shape.LongWhole whole) {
            addAll(all, "value", whole.range());
        } else if (shape instanceof Shape.ListOf list) {
            addAll(all, "length", list.length());
        } else if (shape instanceof Shape.MapOf map) {
            addAll(all, "length", map.length());
        }
        return all;
    }

    private static List<String> broken(String measure, Bounds bounds, long number) {
        if (number < bounds.min()) {
            return List.of(least(measure, bounds));
        }
        return number > bounds.max() ? List.of(greatest(measure, bounds)) : List.of();
    }

    private static void addAll(List<String> all, String measure, Bounds bounds) {
        if (bounds.max() != Bounds.NONE.max()) {
            all.add(greatest(measure, bounds));
        }
        if (bounds.min() != Bounds.NONE.min()) {
            all.add(least(measure, bounds));
        }
    }

    private static String greatest(String measure, Bounds bounds) {
        return "Member must have " + measure + " less than or equal to " + bounds.max();
    }

    private static String least(String measure, Bounds bounds) {
        return "Member must have " + measure + " greater than or equal to " + bounds.min();
    }

    private static String enumeration(Shape.Text text) {
        List<String> values = ORDERS.getOrDefault(text.name(), text.values());
        return "Member must satisfy enum value set: [" + String.join(", ", values) + "]";
    }

    private static String pattern(Shape.Text text) {
        return "Member must satisfy regular expression pattern: "
                + text.pattern().orElseThrow().pattern();
    }
}
