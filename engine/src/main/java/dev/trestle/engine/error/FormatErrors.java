package dev.trestle.engine.error;

/** The texts of errors about the formats of files. */
public final class FormatErrors {

    private FormatErrors() {}

    /** A format or compression that no module on the class path brings. */
    public static ServiceException notInstalled(String kind, String name, String artifact) {
        return RequestErrors.validation(
                "The " + kind + " " + name + " needs a library: add " + artifact + " to the class path");
    }

    /** A line of CSV with more or fewer values than the header has names. */
    public static ServiceException columnCount(int found, int expected) {
        return RequestErrors.validation(
                "The line has " + found + (found == 1 ? " value" : " values") + " and the header " + expected);
    }

    /** A binary key in CSV that is not in base 64. */
    public static ServiceException notBase64(String attribute) {
        return RequestErrors.invalidParameter("The value of " + attribute + " is not in base 64");
    }

    /** A value of another Ion type than it has to have. */
    public static ServiceException ionType(String what, String expected, String found) {
        return RequestErrors.validation(what + " must be an Ion " + expected + " and is a " + found);
    }

    /** An Ion type that DynamoDB has no attribute type for. */
    public static ServiceException noAttributeType(String ionType) {
        return RequestErrors.validation("The Ion type " + ionType + " stands for no type of DynamoDB");
    }

    /** An element of a set that is of another type. */
    public static ServiceException setElement(String set, String element) {
        return RequestErrors.validation("A value of type " + element + " cannot be in a set of type " + set);
    }

    /** A line that is no JSON object. */
    public static ServiceException noJson() {
        return RequestErrors.validation("The line is no JSON object");
    }

    /** A record that lacks what it is about. */
    public static ServiceException noMember(String member) {
        return RequestErrors.validation("The record has no " + member);
    }

    /** The rest of a file, from where it cannot be read. */
    public static ServiceException restUnreadable(String problem) {
        return RequestErrors.validation("The rest of the object cannot be read: " + problem);
    }
}
