package dev.trestle.table.call;

import java.util.Optional;

/**
 * What a caller asked a table for, which may take several calls to DynamoDB.
 *
 * @param kind what it does
 * @param table the table's name
 * @param entity the entity or item collection it is about; empty if there may be several
 * @param accessPattern the access pattern of a query, as in {@code inCompany}; empty for everything else
 * @param index the global secondary index that is read; empty for the table itself
 */
public record Operation(
        OperationKind kind,
        String table,
        Optional<String> entity,
        Optional<String> accessPattern,
        Optional<String> index) {

    /** An operation on items of several entities. */
    public static Operation of(OperationKind kind, BoundTable table) {
        return new Operation(kind, table.name(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** An operation on items of one entity. */
    public static Operation of(OperationKind kind, BoundTable table, String entity) {
        return new Operation(kind, table.name(), Optional.of(entity), Optional.empty(), Optional.empty());
    }
}
