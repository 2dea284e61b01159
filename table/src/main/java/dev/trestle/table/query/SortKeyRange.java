package dev.trestle.table.query;

import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.key.KeyTemplate;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the sort keys of a query have in common. */
sealed interface SortKeyRange {

    /** The condition on the sort key, empty if there is none. */
    String write(String sortKey, ExpressionWriter writer);

    /** What is in both, where that is a range from one key to another; empty if it cannot be told so. */
    default Optional<SortKeyRange> and(SortKeyRange other) {
        return Optional.empty();
    }

    /** Whether no key can be in it, which DynamoDB refuses to look for. */
    default boolean isEmpty() {
        return false;
    }

    private static boolean isLess(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)) < 0;
    }

    /** Any sort key. */
    record All() implements SortKeyRange {
        @Override
        public String write(String sortKey, ExpressionWriter writer) {
            return "";
        }
    }

    /** One sort key. */
    record Exactly(String key) implements SortKeyRange {
        @Override
        public String write(String sortKey, ExpressionWriter writer) {
            return " AND " + writer.name(sortKey) + " = " + writer.value(AttributeValue.fromS(key));
        }
    }

    /** Sort keys that begin with a text. */
    record BeginsWith(String prefix) implements SortKeyRange {
        @Override
        public String write(String sortKey, ExpressionWriter writer) {
            return " AND begins_with(" + writer.name(sortKey) + ", " + writer.value(AttributeValue.fromS(prefix)) + ")";
        }
    }

    /** Sort keys from one to another, both included. */
    record Between(String low, String high) implements SortKeyRange {

        @Override
        public Optional<SortKeyRange> and(SortKeyRange other) {
            return other instanceof Between range
                    ? Optional.of(new Between(
                            isLess(low, range.low) ? range.low : low, isLess(high, range.high) ? high : range.high))
                    : Optional.empty();
        }

        @Override
        public boolean isEmpty() {
            return isLess(high, low);
        }

        @Override
        public String write(String sortKey, ExpressionWriter writer) {
            return " AND " + writer.name(sortKey) + " BETWEEN " + writer.value(AttributeValue.fromS(low)) + " AND "
                    + writer.value(AttributeValue.fromS(high));
        }
    }

    /** Sort keys up to one, or from one on, that one included or not. */
    record OneSided(String operator, String bound) implements SortKeyRange {

        @Override
        public Optional<SortKeyRange> and(SortKeyRange other) {
            if (!(other instanceof OneSided side)) {
                return Optional.empty();
            }
            if (side.isLower() != isLower()) {
                return Optional.of(isLower() ? between(side) : side.between(this));
            }
            if (side.bound.equals(bound)) {
                return Optional.of(operator.endsWith("=") ? side : this);
            }
            return Optional.of(isLess(bound, side.bound) == isLower() ? side : this);
        }

        private boolean isLower() {
            return operator.startsWith(">");
        }

        /** DynamoDB has no range with an end that is not in it, so that such an end is replaced by its neighbour. */
        private Between between(OneSided high) {
            return new Between(
                    operator.equals(">") ? KeyTemplate.next(bound) : bound,
                    high.operator.equals("<") ? KeyTemplate.previous(high.bound) : high.bound);
        }

        @Override
        public String write(String sortKey, ExpressionWriter writer) {
            return " AND " + writer.name(sortKey) + " " + operator + " " + writer.value(AttributeValue.fromS(bound));
        }
    }
}
