package dev.trestle.engine.error;

/** The texts of errors in PartiQL statements. */
public final class StatementErrors {

    private StatementErrors() {}

    // Syntax; a position is line, column and length, as AWS writes it

    /** A token that cannot stand where it stands. */
    public static ServiceException unexpectedToken(String token, String position) {
        return notWellFormed("Unexpected term: " + token + " at " + position);
    }

    /** A statement that ends where something must follow. */
    public static ServiceException unexpectedEnd(String expected) {
        return notWellFormed("Unexpected end of statement, expected " + expected);
    }

    /** A token where only another can be. */
    public static ServiceException expected(String expected, String token, String position) {
        return notWellFormed("Expected " + expected + ", found " + token + " at " + position);
    }

    /** A statement that reads and writes nothing, or an UPDATE that does not say what to change. */
    public static ServiceException dataManipulationExpected() {
        return notWellFormed("Expected data manipulation");
    }

    /** A string or a quoted name without its closing mark. */
    public static ServiceException unterminated(String quote, String position) {
        return notWellFormed("Unterminated " + quote + " at " + position);
    }

    /** A clause of SQL that DynamoDB does not have. */
    public static ServiceException unsupportedClause(String clause, String position) {
        return validation("Unsupported clause: " + clause + " at " + position);
    }

    /** A function that DynamoDB does not have, or not there. */
    public static ServiceException unsupportedFunction(String function, String position) {
        return notWellFormed("Unsupported function: " + function + " at " + position);
    }

    /** A call with too few or too many arguments. */
    public static ServiceException argumentCount(String function, int expected, int given) {
        return notWellFormed("Function " + function + " takes " + expected + " arguments, found " + given);
    }

    /** Something other than a document path where only one can be. */
    public static ServiceException pathRequired(String function) {
        return notWellFormed(function + " requires a document path");
    }

    /** Something other than a value where only one can be. */
    public static ServiceException valueRequired(String function) {
        return notWellFormed(function + " requires a value of the right type");
    }

    /** Parentheses within one another, deeper than any statement needs. */
    public static ServiceException nestedTooDeeply(int limit) {
        return notWellFormed("Parentheses are nested deeper than " + limit + " levels");
    }

    /** More operators and functions than an expression may have. */
    public static ServiceException tooManyOperators(int limit) {
        return notWellFormed("The statement contains more than " + limit + " operators");
    }

    /** A document path of more elements than the API allows. */
    public static ServiceException pathTooDeep(int elements, int limit) {
        return notWellFormed("The document path has " + elements + " elements, more than " + limit);
    }

    /** A list index that no list can have. */
    public static ServiceException indexOutOfRange(String index, String position) {
        return notWellFormed("Invalid list index: " + index + " at " + position);
    }

    /** A set whose elements are not all strings, all numbers or all binaries. */
    public static ServiceException setElements(String position) {
        return notWellFormed(
                "A set must hold strings, numbers or binary values, and only one of these, at " + position);
    }

    /** A tuple that names an attribute twice. */
    public static ServiceException duplicateName(String name) {
        return notWellFormed("Attribute " + name + " occurs twice in one tuple");
    }

    /** Parameters and question marks that do not match. */
    public static ServiceException parameterCount() {
        return validation("Number of parameters in request and statement don't match.");
    }

    // What statements may ask for

    /** An INSERT whose value is no tuple. */
    public static ServiceException insertWithoutTuple() {
        return notWellFormed("INSERT requires a tuple of attributes after VALUE");
    }

    /** An INSERT of an item that exists. */
    public static ServiceException duplicateItem() {
        return new ServiceException(ErrorType.DUPLICATE_ITEM, "Duplicate primary key exists in table");
    }

    /** A write that does not say by equality which item it is about. */
    public static ServiceException keyNotGiven() {
        return validation("Where clause does not contain a mandatory equality on all key attributes");
    }

    /** A SELECT in a batch or transaction that does not say by equality which item it is about. */
    public static ServiceException selectWithoutKey(String operation) {
        return validation(
                "Select statements within " + operation + " must specify the primary key in the where clause.");
    }

    /** A set function whose result goes elsewhere than to the set. */
    public static ServiceException setChangeElsewhere(String function) {
        return validation("The first argument of " + function + " must be the path that is set");
    }

    /** An ORDER BY without a WHERE. */
    public static ServiceException orderWithoutWhere() {
        return validation("Must have WHERE clause in the statement when using ORDER BY clause.");
    }

    /** An ORDER BY over partition keys that are not given. */
    public static ServiceException orderWithoutPartitionKey() {
        return validation("Must have at least one non-optional hash key condition in WHERE clause when using ORDER BY"
                + " clause.");
    }

    /** An ORDER BY something that is no key. */
    public static ServiceException orderByNoKey(String name) {
        return validation("Variable reference " + name + " in ORDER BY clause must be part of the primary key");
    }

    /** An ORDER BY that asks for another order than keys have. */
    public static ServiceException orderNotSupported() {
        return validation(
                "ORDER BY must name the attributes of the partition key before those of the sort key, or those"
                        + " of the sort key alone, each once, and the sort key's from the left and all in one direction");
    }

    /** A condition that names more partition keys than one statement may read. */
    public static ServiceException tooManyPartitionKeys(int limit) {
        return validation("The WHERE clause names more than " + limit + " partition key values");
    }

    /** A page token that is none. */
    public static ServiceException invalidToken() {
        return validation("Invalid NextToken");
    }

    /** A page token of another statement. */
    public static ServiceException tokenOfAnotherStatement() {
        return validation("NextToken does not match request");
    }

    // Batches and transactions

    /** Reads and writes in one request. */
    public static ServiceException readsAndWrites(String operation) {
        return validation("The statements of one " + operation + " must be either all reads or all writes");
    }

    /** An EXISTS outside of a transaction. */
    public static ServiceException existsOutsideTransaction() {
        return validation("EXISTS can only be used in ExecuteTransaction");
    }

    /** A RETURNING in a transaction. */
    public static ServiceException returningInTransaction() {
        return validation("RETURNING cannot be used in ExecuteTransaction");
    }

    private static ServiceException notWellFormed(String what) {
        return validation("Statement wasn't well formed, can't be processed: " + what);
    }

    private static ServiceException validation(String message) {
        return RequestErrors.validation(message);
    }
}
