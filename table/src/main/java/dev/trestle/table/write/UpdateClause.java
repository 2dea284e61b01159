package dev.trestle.table.write;

import dev.trestle.table.expression.DocumentPath;
import dev.trestle.table.expression.ExpressionWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One thing that an update does to one path.
 *
 * @param operation what it does
 * @param path where
 * @param operand with what; null where there is none
 * @param source from where; null unless it copies
 */
record UpdateClause(
        Operation operation,
        DocumentPath path,
        @Nullable AttributeValue operand,
        @Nullable DocumentPath source) {

    /** The kinds of clauses, in the order in which they are written. */
    enum Operation {
        SET("SET"),
        SET_IF_ABSENT("SET"),
        COPY("SET"),
        INCREMENT("SET"),
        APPEND("SET"),
        PREPEND("SET"),
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

    static UpdateClause of(Operation operation, DocumentPath path, AttributeValue operand) {
        return new UpdateClause(operation, path, operand, null);
    }

    static UpdateClause remove(DocumentPath path) {
        return new UpdateClause(Operation.REMOVE, path, null, null);
    }

    static UpdateClause copy(DocumentPath source, DocumentPath path) {
        return new UpdateClause(Operation.COPY, path, null, source);
    }

    String write(ExpressionWriter writer) {
        String at = writer.path(path);
        if (source != null) {
            return at + " = " + writer.path(source);
        }
        if (operand == null) {
            return at;
        }
        String value = writer.value(operand);
        return switch (operation) {
            case SET -> at + " = " + value;
            case SET_IF_ABSENT -> at + " = if_not_exists(" + at + ", " + value + ")";
            case INCREMENT -> at + " = " + present(at, AttributeValue.fromN("0"), writer) + " + " + value;
            case APPEND ->
                at + " = list_append(" + present(at, AttributeValue.fromL(List.of()), writer) + ", " + value + ")";
            case PREPEND ->
                at + " = list_append(" + value + ", " + present(at, AttributeValue.fromL(List.of()), writer) + ")";
            case ADD, DELETE -> at + " " + value;
            case REMOVE, COPY -> at;
        };
    }

    private static String present(String at, AttributeValue otherwise, ExpressionWriter writer) {
        return "if_not_exists(" + at + ", " + writer.value(otherwise) + ")";
    }
}
