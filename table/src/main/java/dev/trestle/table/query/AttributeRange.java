package dev.trestle.table.query;

import dev.trestle.table.InvalidOperationException;
import dev.trestle.table.attribute.NumberRange;
import dev.trestle.table.expression.ExpressionWriter;
import dev.trestle.table.key.KeyTemplate;
import dev.trestle.table.schema.KeyAttribute;
import java.math.BigDecimal;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is asked of one attribute of an index key. */
sealed interface AttributeRange {

    /** The condition on the attribute of that name in an expression. */
    String write(String name, ExpressionWriter writer);

    /** What is in both; empty if it cannot be told so. */
    default Optional<AttributeRange> and(AttributeRange other, KeyAttribute<?> attribute) {
        return Optional.empty();
    }

    /** Values that begin with a text. */
    record BeginsWith(AttributeValue text) implements AttributeRange {
        @Override
        public String write(String name, ExpressionWriter writer) {
            return "begins_with(" + name + ", " + writer.value(text) + ")";
        }
    }

    /** Values from one to another, both included. */
    record Between(AttributeValue low, AttributeValue high) implements AttributeRange {
        @Override
        public String write(String name, ExpressionWriter writer) {
            return name + " BETWEEN " + writer.value(low) + " AND " + writer.value(high);
        }
    }

    /** Values up to one, or from one on. */
    record OneSided(String operator, AttributeValue bound) implements AttributeRange {

        @Override
        public String write(String name, ExpressionWriter writer) {
            return name + " " + operator + " " + writer.value(bound);
        }

        @Override
        public Optional<AttributeRange> and(AttributeRange other, KeyAttribute<?> attribute) {
            if (!(other instanceof OneSided side) || side.isLower() == isLower()) {
                return Optional.empty();
            }
            OneSided low = isLower() ? this : side;
            OneSided high = isLower() ? side : this;
            return Optional.of(new Between(low.included(attribute), high.included(attribute)));
        }

        private boolean isLower() {
            return operator.startsWith(">");
        }

        /** The end itself or, as DynamoDB has no range without its ends, its neighbour. */
        private AttributeValue included(KeyAttribute<?> attribute) {
            if (operator.endsWith("=")) {
                return bound;
            }
            if (bound.s() != null) {
                return AttributeValue.fromS(isLower() ? KeyTemplate.next(bound.s()) : KeyTemplate.previous(bound.s()));
            }
            NumberRange whole = attribute.codec().range().orElse(null);
            if (bound.n() == null || whole == null) {
                throw new InvalidOperationException("a query cannot ask for " + attribute.component()
                        + " in a range with two ends of which one is left out, as DynamoDB has none; use "
                        + attribute.component() + "Between, and leave the end out of the result");
            }
            BigDecimal neighbour = new BigDecimal(bound.n()).add(isLower() ? BigDecimal.ONE : BigDecimal.ONE.negate());
            return AttributeValue.fromN(neighbour.toPlainString());
        }
    }
}
