package dev.trestle.engine.error;

import java.util.List;

/** The texts of errors in attribute values and items. */
public final class ItemErrors {

    private ItemErrors() {}

    /** A text where a number should be. */
    public static ServiceException notANumber(String text) {
        return validation(
                text.isEmpty()
                        ? "The parameter cannot be converted to a numeric value"
                        : "The parameter cannot be converted to a numeric value: " + text);
    }

    /** A number of more than 38 significant digits. */
    public static ServiceException tooManyDigits() {
        return validation("Attempting to store more than 38 significant digits in a Number");
    }

    /** A number above the largest. */
    public static ServiceException numberOverflow() {
        return validation("Number overflow. Attempting to store a number with magnitude larger than supported range");
    }

    /** A number below the smallest. */
    public static ServiceException numberUnderflow() {
        return validation("Number underflow. Attempting to store a number with magnitude smaller than supported range");
    }

    /** A string set without elements. */
    public static ServiceException emptyStringSet() {
        return invalidParameter("An string set  may not be empty");
    }

    /** A number set without elements. */
    public static ServiceException emptyNumberSet() {
        return invalidParameter("An number set  may not be empty");
    }

    /** A binary set without elements. */
    public static ServiceException emptyBinarySet() {
        return invalidParameter("Binary sets should not be empty");
    }

    /** A number set with an element twice. */
    public static ServiceException duplicatesInNumberSet() {
        return validation("Input collection contains duplicates");
    }

    /** A string set with an element twice. */
    public static ServiceException duplicatesInSet(List<String> elements) {
        return invalidParameter("Input collection [" + String.join(", ", elements) + "] contains duplicates.");
    }

    /** A binary set with an element twice; the elements in base 64. */
    public static ServiceException duplicatesInBinarySet(List<String> elements) {
        return invalidParameter(
                "Input collection [" + String.join(", ", elements) + "]of type BS contains duplicates.");
    }

    /** An attribute value without a type. */
    public static ServiceException noDataType() {
        return validation("Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
    }

    /** An attribute value with two types. */
    public static ServiceException severalDataTypes() {
        return validation(
                "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes");
    }

    /** A NULL that is false. */
    public static ServiceException falseNull() {
        return invalidParameter("Null attribute value types must have the value of true");
    }

    /** Lists and maps within one another, deeper than 32 levels. */
    public static ServiceException nestedTooDeeply() {
        return validation(
                "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond"
                        + " supported limit");
    }

    /** An attribute without a name. */
    public static ServiceException emptyAttributeName() {
        return invalidParameter("An attribute name must not be empty");
    }

    /** An attribute name of 64 KB or more, also within a map. */
    public static ServiceException attributeNameTooLarge() {
        return validation("Attribute name is too large, must be less than 65536 bytes");
    }

    /** An item over 400 KB. */
    public static ServiceException itemTooLarge() {
        return validation("Item size has exceeded the maximum allowed size");
    }

    /** An update that would make an item over 400 KB. */
    public static ServiceException itemToUpdateTooLarge() {
        return validation("Item size to update has exceeded the maximum allowed size");
    }

    private static ServiceException invalidParameter(String what) {
        return validation("One or more parameter values were invalid: " + what);
    }

    private static ServiceException validation(String message) {
        return new ServiceException(ErrorType.VALIDATION, message);
    }
}
