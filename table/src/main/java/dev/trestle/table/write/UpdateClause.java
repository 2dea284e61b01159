package dev.trestle.table.write;

import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.ExpressionWriter;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One thing that an update does to one path.
 *
 * @param operation what it does
 * @param path where
 * @param operand with what; null for REMOVE
 */
record UpdateClause(
        Operation operation, DocumentPath path, @Nullable AttributeValue operand) {

    /** The kinds of clauses, in the order in which they are written. */
    enum Operation {
        SET("SET"),
        APPEND("SET"),
        REMOVE("REMOVE"),
        ADD("ADD"),
        DELETE("DELETE");

        private final String keyword;

        Operation(String keyword) {
            this.keyword = keyword;
        }

        String keyword() {
            return keyword;
        }
    }

    String write(ExpressionWriter writer) {
        String at = writer.path(path);
        if (operand == null) {
            return at;
        }
        String value = writer.value(operand);
        return switch (operation) {
            case SET -> at + " = " + value;
            case APPEND -> at + " = list_append(" + at + ", " + value + ")";
            case ADD, DELETE -> at + " " + value;
            case REMOVE -> at;
        };
    }
}
