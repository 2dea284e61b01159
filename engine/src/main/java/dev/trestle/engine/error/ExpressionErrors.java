package dev.trestle.engine.error;

import java.util.Collection;
import java.util.List;

/**
 * The texts of errors in expressions. The parameter is the member of the request that holds the expression, as in
 * {@code ConditionExpression}.
 */
public final class ExpressionErrors {

    private ExpressionErrors() {}

    // Placeholders

    /** ExpressionAttributeNames or ExpressionAttributeValues without entries. */
    public static ServiceException noPlaceholders(String parameter) {
        return validation(parameter + " must not be empty");
    }

    /** An empty key in ExpressionAttributeNames or ExpressionAttributeValues. */
    public static ServiceException emptyPlaceholder(String parameter) {
        return validation(parameter + " contains invalid key: The expression attribute map contains an empty key");
    }

    /** A key in ExpressionAttributeNames or ExpressionAttributeValues that is no placeholder. */
    public static ServiceException malformedPlaceholder(String parameter, String key) {
        return validation(parameter + " contains invalid key: Syntax error; key: \"" + key + "\"");
    }

    /** A placeholder in ExpressionAttributeNames that stands for an empty name. */
    public static ServiceException emptyAttributeName(String key) {
        return validation(
                "ExpressionAttributeNames contains invalid value: Attribute name must not be empty; key: " + key);
    }

    /** What stands for a placeholder is no attribute value, for the reason given. */
    public static ServiceException invalidValue(String parameter, String key, ServiceException reason) {
        return validation(parameter + " contains invalid value: " + reason.getMessage() + " for key " + key);
    }

    /** Placeholders that no expression of the request uses. */
    public static ServiceException unusedPlaceholders(String parameter, Collection<String> keys) {
        return validation(
                "Value provided in " + parameter + " unused in expressions: keys: {" + String.join(", ", keys) + "}");
    }

    /** A name placeholder without a definition. */
    public static ServiceException undefinedName(String parameter, String placeholder) {
        return invalid(
                parameter,
                "An expression attribute name used in the document path is not defined; attribute name: "
                        + placeholder);
    }

    /** A value placeholder without a definition. */
    public static ServiceException undefinedValue(String parameter, String placeholder) {
        return invalid(
                parameter,
                "An expression attribute value used in expression is not defined; attribute value: " + placeholder);
    }

    // Syntax and limits

    /** An expression of no characters. */
    public static ServiceException emptyExpression(String parameter) {
        return invalid(parameter, "The expression can not be empty;");
    }

    /** An expression over 4 KB. */
    public static ServiceException expressionTooLong(String parameter) {
        return invalid(parameter, "Expression size has exceeded the maximum allowed size;");
    }

    /** A filter over 4 KB; of filters alone the size is told. */
    public static ServiceException filterTooLong(String parameter, int bytes) {
        return invalid(parameter, "Expression size has exceeded the maximum allowed size; expression size: " + bytes);
    }

    /** A token that cannot stand where it stands; {@code near} is the text from the token before to the one after. */
    public static ServiceException syntax(String parameter, String token, String near) {
        return invalid(parameter, "Syntax error; token: \"" + token + "\", near: \"" + near + "\"");
    }

    /** A reserved word as a name. */
    public static ServiceException reservedWord(String parameter, String word) {
        return invalid(parameter, "Attribute name is a reserved keyword; reserved keyword: " + word);
    }

    /** Parentheses directly within parentheses. */
    public static ServiceException redundantParentheses(String parameter) {
        return invalid(parameter, "The expression has redundant parentheses;");
    }

    /** More than 300 operators and functions; AWS stops counting at the first too many. */
    public static ServiceException tooManyOperators(String parameter, int count) {
        return invalid(parameter, "The expression contains too many operators; operator count: " + count);
    }

    /** A document path of more than 32 elements. */
    public static ServiceException pathTooDeep(String parameter, int elements) {
        return invalid(parameter, "The document path has too many nesting elements; nesting levels: " + elements);
    }

    /** An index into a list beyond what an integer holds. */
    public static ServiceException indexOutOfRange(String parameter, String index) {
        return invalid(parameter, "List index is not within the allowable range; index: [" + index + "]");
    }

    // Functions and operands

    /** A function that does not exist. */
    public static ServiceException unknownFunction(String parameter, String function) {
        return invalid(parameter, "Invalid function name; function: " + function);
    }

    /** A function of another kind of expression; the kind in words, as in "an update expression". */
    public static ServiceException functionNotAllowed(String parameter, String kind, String function) {
        return invalid(parameter, "The function is not allowed in " + kind + "; function: " + function);
    }

    /** A condition where an operand should be, or the other way round. */
    public static ServiceException functionMisplaced(String parameter, String function) {
        return invalid(
                parameter, "The function is not allowed to be used this way in an expression; function: " + function);
    }

    /** Too few or too many operands. */
    public static ServiceException operandCount(String parameter, String function, int count) {
        return invalid(
                parameter,
                "Incorrect number of operands for operator or function; operator or function: " + function
                        + ", number of operands: " + count);
    }

    /** More operands of IN than it takes. */
    public static ServiceException tooManyOperandsOfIn(String parameter, int count) {
        return invalid(parameter, "The IN operator is provided with too many operands; number of operands: " + count);
    }

    /** Something other than a document path where only one can be. */
    public static ServiceException pathRequired(String parameter, String function) {
        return invalid(parameter, "Operator or function requires a document path; operator or function: " + function);
    }

    /** Something other than an expression attribute value where only one can be. */
    public static ServiceException valueRequired(String parameter, String function) {
        return invalid(
                parameter,
                "Operator or function requires an expression attribute value; operator or function: " + function);
    }

    /** A value of a type that the operator or function cannot work on. */
    public static ServiceException operandType(String parameter, String function, String type) {
        return invalid(
                parameter,
                "Incorrect operand type for operator or function; operator or function: " + function
                        + ", operand type: " + type);
    }

    /** A value that ADD or DELETE cannot work on; the type in words, as in "STRING". */
    public static ServiceException clauseOperandType(String parameter, String clause, String type) {
        return invalid(
                parameter,
                "Incorrect operand type for operator or function; operator: " + clause + ", operand type: " + type
                        + ", typeSet: ALLOWED_FOR_" + clause + "_OPERAND");
    }

    /** A type name that attribute_type does not know. */
    public static ServiceException unknownTypeName(String parameter, String type, List<String> valid) {
        return invalid(
                parameter,
                "Invalid attribute type name found; type: " + type + ", valid types: {" + String.join(",", valid)
                        + "}");
    }

    /** A path that is compared with itself. */
    public static ServiceException operandsNotDistinct(String parameter, String operator, String path) {
        return invalid(
                parameter,
                "The first operand must be distinct from the remaining operands for this operator or function; operator: "
                        + operator + ", first operand: " + path);
    }

    /** A BETWEEN whose bounds have different types. */
    public static ServiceException boundsOfDifferentTypes(String parameter, String lower, String upper) {
        return bounds(parameter, "same data type for lower and upper bounds", lower, upper);
    }

    /** A BETWEEN that nothing can satisfy. */
    public static ServiceException boundsReversed(String parameter, String lower, String upper) {
        return bounds(parameter, "upper bound to be greater than or equal to lower bound", lower, upper);
    }

    private static ServiceException bounds(String parameter, String required, String lower, String upper) {
        return invalid(
                parameter,
                "The BETWEEN operator requires " + required + "; lower bound operand: AttributeValue: " + lower
                        + ", upper bound operand: AttributeValue: " + upper);
    }

    // Paths

    /** A path that another one contains or repeats. */
    public static ServiceException overlappingPaths(String parameter, String one, String two) {
        return paths(parameter, "overlap", one, two);
    }

    /** Paths that take the same value for a list and for a map. */
    public static ServiceException conflictingPaths(String parameter, String one, String two) {
        return paths(parameter, "conflict", one, two);
    }

    private static ServiceException paths(String parameter, String relation, String one, String two) {
        return invalid(
                parameter,
                "Two document paths " + relation
                        + " with each other; must remove or rewrite one of these paths; path one: " + one
                        + ", path two: " + two);
    }

    // Updates

    /** SET, REMOVE, ADD or DELETE twice in one expression. */
    public static ServiceException clauseRepeated(String parameter, String clause) {
        return invalid(parameter, "The \"" + clause + "\" section can only be used once in an update expression;");
    }

    /** An attribute of the item has a type that the update cannot work on. */
    public static ServiceException updateOperandType() {
        return validation("An operand in the update expression has an incorrect data type");
    }

    /** The update reads an attribute that the item lacks. */
    public static ServiceException updateOperandMissing() {
        return validation("The provided expression refers to an attribute that does not exist in the item");
    }

    /** The update writes within a value that the item lacks or that has another type. */
    public static ServiceException updatePathInvalid() {
        return validation("The document path provided in the update expression is invalid for update");
    }

    // Key conditions

    /** An operator or function that a key condition cannot contain. */
    public static ServiceException keyOperator(String operator) {
        return validation("Invalid operator used in KeyConditionExpression: " + operator);
    }

    /** A key condition that compares attributes with each other. */
    public static ServiceException keyComparesAttributes() {
        return keyCondition("Multiple attribute names used in one condition");
    }

    /** A key condition without an attribute. */
    public static ServiceException keyWithoutAttribute() {
        return keyCondition("No key attribute specified");
    }

    /** A key condition whose attribute is not its first operand. */
    public static ServiceException keyNotFirst(String operator) {
        return keyCondition(operator + " operator must have the key attribute as its first operand");
    }

    /** A key condition on a nested attribute. */
    public static ServiceException keyNested() {
        return invalid("KeyConditionExpression", "KeyConditionExpressions cannot have conditions on nested attributes");
    }

    /** Two conditions on one attribute. */
    public static ServiceException keyRepeated() {
        return invalid("KeyConditionExpression", "KeyConditionExpressions must only contain one condition per key");
    }

    // Search conditions

    /** An operator other than AND between the parts of a search condition. */
    public static ServiceException searchOperator(String operator) {
        return search("Invalid operator used in SearchConditionExpression: " + operator);
    }

    /** A comparison other than equality, or a function. */
    public static ServiceException searchComparator() {
        return search("Invalid comparator used in SearchConditionExpression");
    }

    /** An equality that is not of an attribute and a value. */
    public static ServiceException searchOperands() {
        return search("SearchConditionExpressions must compare an attribute with an expression attribute value");
    }

    /** A search condition on a nested attribute. */
    public static ServiceException searchNested() {
        return search("SearchConditionExpressions cannot have conditions on nested attributes");
    }

    /** Two search conditions on one attribute. */
    public static ServiceException searchRepeated() {
        return search("SearchConditionExpressions must only contain one condition per key");
    }

    private static ServiceException search(String what) {
        return invalid("SearchConditionExpression", what);
    }

    private static ServiceException keyCondition(String what) {
        return validation("Invalid condition in KeyConditionExpression: " + what);
    }

    private static ServiceException invalid(String parameter, String what) {
        return validation("Invalid " + parameter + ": " + what);
    }

    private static ServiceException validation(String message) {
        return new ServiceException(ErrorType.VALIDATION, message);
    }
}
