package dev.trestle.table.query;

import dev.trestle.table.expression.ExpressionWriter;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What the sort keys of a query have in common. */
sealed interface SortKeyRange {

    /** The condition on the sort key, empty if there is none. */
    String write(String sortKey, ExpressionWriter writer);

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
        public String write(String sortKey, ExpressionWriter writer) {
            return " AND " + writer.name(sortKey) + " BETWEEN " + writer.value(AttributeValue.fromS(low)) + " AND "
                    + writer.value(AttributeValue.fromS(high));
        }
    }

    /** Sort keys up to one, or from one on. */
    record OneSided(String operator, String bound) implements SortKeyRange {
        @Override
        public String write(String sortKey, ExpressionWriter writer) {
            return " AND " + writer.name(sortKey) + " " + operator + " " + writer.value(AttributeValue.fromS(bound));
        }
    }
}
