package dev.trestle.engine.error;

import java.util.Collection;

/**
 * The texts of errors in the legacy conditional parameters: Expected, AttributeUpdates, KeyConditions, QueryFilter,
 * ScanFilter, ConditionalOperator and AttributesToGet.
 */
public final class LegacyErrors {

    private LegacyErrors() {}

    /** Legacy parameters together with expressions. */
    public static ServiceException mixedWithExpressions(Collection<String> legacy, Collection<String> expressions) {
        return RequestErrors.ofRequest("Can not use both expression and non-expression parameters in the same request:"
                + " Non-expression parameters: {" + String.join(", ", legacy)
                + "} Expression parameters: {" + String.join(", ", expressions) + "}");
    }

    /** An attribute that is to be returned twice. */
    public static ServiceException duplicateAttributeToGet(String attribute) {
        return invalidParameter("Duplicate value in attribute name: " + attribute);
    }

    // Conditions

    /** A ConditionalOperator with nothing to combine. */
    public static ServiceException operatorWithoutConditions() {
        return invalidParameter("ConditionalOperator cannot be used without Filter or Expected");
    }

    /** A ConditionalOperator with a single condition. */
    public static ServiceException operatorForOneCondition() {
        return invalidParameter(
                "ConditionalOperator can only be used when Filter or Expected has two or more elements");
    }

    /** Too few or too many values for a comparison operator. */
    public static ServiceException valueCount(String operator) {
        return invalidParameter("Invalid number of argument(s) for the " + operator + " ComparisonOperator");
    }

    /** A value of a type that the comparison operator does not take. */
    public static ServiceException valueType(String operator, String type) {
        return invalidParameter(
                "ComparisonOperator " + operator + " is not valid for " + type + " AttributeValue type");
    }

    /** Values of different types for one comparison. */
    public static ServiceException valuesOfDifferentTypes() {
        return invalidParameter("AttributeValues inside AttributeValueList must be of same type");
    }

    /** A BETWEEN that nothing can satisfy. */
    public static ServiceException boundsReversed() {
        return validation("The BETWEEN condition was provided a range where the lower bound is greater than the upper"
                + " bound");
    }

    // Expected

    /** Values to compare with, without saying how. */
    public static ServiceException listWithoutOperator(String attribute) {
        return invalidAttribute("AttributeValueList can only be used with a ComparisonOperator", attribute);
    }

    /** Both forms of an expectation at once. */
    public static ServiceException existsWithOperator(String attribute) {
        return invalidAttribute("Exists and ComparisonOperator cannot be used together", attribute);
    }

    /** Two places for the same value. */
    public static ServiceException valueWithList(String attribute) {
        return invalidAttribute("Value and AttributeValueList cannot be used together", attribute);
    }

    /** A comparison operator without what to compare with. */
    public static ServiceException operatorWithoutValue(String operator, String attribute) {
        return invalidAttribute(
                "Value or AttributeValueList must be used with ComparisonOperator: " + operator, attribute);
    }

    /** An expectation that an attribute exists, without its value. */
    public static ServiceException existsWithoutValue(String exists, String attribute) {
        return invalidAttribute("Value must be provided when Exists is " + exists, attribute);
    }

    /** An expectation that an attribute does not exist, with a value. */
    public static ServiceException valueOfAbsent(String attribute) {
        return invalidAttribute("Value cannot be used when Exists is false", attribute);
    }

    // Updates

    /** A PUT or an ADD of nothing. */
    public static ServiceException updateWithoutValue() {
        return invalidParameter("Only DELETE action is allowed when no attribute value is specified");
    }

    /** An ADD of a value that is no number and no set. */
    public static ServiceException addOfType(String type) {
        return invalidParameter("ADD action is not supported for the type " + type);
    }

    /** A DELETE of a value that is no set. */
    public static ServiceException deleteOfType(String type) {
        return invalidParameter("DELETE action with value is not supported for the type " + type);
    }

    /** An attribute of the item has another type than what is added or deleted. */
    public static ServiceException updateTypeMismatch() {
        return validation("Type mismatch for attribute to update");
    }

    // Key conditions

    /** More conditions than a key has attributes, or none. */
    public static ServiceException keyConditionCount() {
        return validation("Conditions can be of length 1 or 2 only");
    }

    /** A comparison that no key can be searched by. */
    public static ServiceException keyConditionNotIndexable() {
        return validation("Attempted conditional constraint is not an indexable operation");
    }

    /** A QueryFilter on an attribute of the key. */
    public static ServiceException filterOnKey(String attribute) {
        return validation(
                "QueryFilter can only contain non-primary key attributes: Primary key attribute: " + attribute);
    }

    private static ServiceException invalidAttribute(String what, String attribute) {
        return invalidParameter(what + " for Attribute: " + attribute);
    }

    private static ServiceException invalidParameter(String what) {
        return RequestErrors.invalidParameter(what);
    }

    private static ServiceException validation(String message) {
        return RequestErrors.validation(message);
    }
}
