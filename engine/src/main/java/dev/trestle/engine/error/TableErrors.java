package dev.trestle.engine.error;

import java.util.List;

/** The texts of errors about tables as a whole: whether there is one, how it stands, and its name. */
public final class TableErrors {

    private static final String STILL_IN_USE = "Attempt to change a resource which is still in use: ";

    private TableErrors() {}

    /** An item collection over 10 GB. */
    public static ServiceException itemCollectionTooLarge() {
        return new ServiceException(ErrorType.ITEM_COLLECTION_SIZE_LIMIT_EXCEEDED, "Collection size exceeded.");
    }

    /** A read or write of a table that there is not. */
    public static ServiceException requestedResourceNotFound() {
        return new ServiceException(ErrorType.RESOURCE_NOT_FOUND, "Requested resource not found");
    }

    /** A request about a table that there is not. */
    public static ServiceException tableNotFound(String table) {
        return new ServiceException(
                ErrorType.RESOURCE_NOT_FOUND, "Requested resource not found: Table: " + table + " not found");
    }

    /** A table that there is already. */
    public static ServiceException tableAlreadyExists(String table) {
        return new ServiceException(ErrorType.RESOURCE_IN_USE, "Table already exists: " + table);
    }

    /** A table that is being made, changed or deleted, as its status says, and cannot be changed meanwhile. */
    public static ServiceException tableInUse(String table, String status) {
        return new ServiceException(
                ErrorType.RESOURCE_IN_USE, STILL_IN_USE + "Table is being " + done(status) + ": " + table);
    }

    /** A table that is being changed and cannot be deleted meanwhile. */
    public static ServiceException tableBeingUpdated(String table) {
        return new ServiceException(
                ErrorType.RESOURCE_IN_USE, STILL_IN_USE + "Table: " + table + " is in the process of being updated.");
    }

    /** An index that is being made, changed or deleted, as its status says, and cannot be changed meanwhile. */
    public static ServiceException indexInUse(String table, String index, String status) {
        return new ServiceException(
                ErrorType.RESOURCE_IN_USE,
                STILL_IN_USE + "Index is being " + done(status) + ".  Table: " + table + " Index: " + index);
    }

    /** A table that must not be deleted. */
    public static ServiceException deletionProtected() {
        return RequestErrors.validation(
                "Resource cannot be deleted as it is currently protected against deletion. Disable"
                        + " deletion protection first.");
    }

    /** A request about no table. */
    public static ServiceException tableNameRequired() {
        return RequestErrors.validation("The parameter 'TableName' is required but was not present in the request");
    }

    /** A name that no table can have, with the constraints that it breaks. */
    public static ServiceException tableNameConstraints(String name, List<String> constraints) {
        return RequestErrors.constraintsBroken(constraints.stream()
                .map(constraint -> "Value '" + name + "' at 'tableName' failed to satisfy constraint: " + constraint)
                .toList());
    }

    /** A name that is too short or too long for a table, in a request for its items. */
    public static ServiceException tableNameLength() {
        return RequestErrors.validation("TableName must be at least 3 characters long and at most 255 characters long");
    }

    /** A name with other characters than names of tables may have, in a request for its items. */
    public static ServiceException tableNamePattern() {
        return RequestErrors.validation(
                "Invalid table/index name.  Table/index names must be between 3 and 255 characters long, and may contain"
                        + " only the characters a-z, A-Z, 0-9, '_', '-', and '.'");
    }

    private static String done(String status) {
        return switch (status) {
            case "CREATING" -> "created";
            case "DELETING" -> "deleted";
            default -> "updated";
        };
    }
}
