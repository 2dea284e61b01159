package dev.trestle.engine.error;

import org.jspecify.annotations.Nullable;

/** The texts of errors about tags. */
public final class TagErrors {

    private TagErrors() {}

    /** A request about tags without an ARN. */
    public static ServiceException noArn() {
        return RequestErrors.validation("Invalid TableArn");
    }

    /** A tag key that is none: missing, too long, or with characters that tags cannot have. */
    public static ServiceException invalidKey(@Nullable String key) {
        return RequestErrors.validation("The Tag Key provided is invalid, Key: " + key);
    }

    /** A tag value that is none. */
    public static ServiceException invalidValue(@Nullable String value) {
        return RequestErrors.validation("The Tag Value provided is invalid, Value: " + value);
    }

    /** A tag key that AWS keeps for itself. */
    public static ServiceException reservedKey(String key) {
        return RequestErrors.validation("Tag Key cannot be prefixed with aws:, Key: " + key);
    }

    /** Two tags of one key in a request. */
    public static ServiceException duplicateKey(String key) {
        return RequestErrors.validation("Duplicate Tag Keys provided as input: Duplicate Tag Key found " + key);
    }

    /** More tags than a resource can have. */
    public static ServiceException tooMany() {
        return RequestErrors.validation("Number of Tags exceed the current limit for the provided ResourceArn");
    }

    /** Tags that are too large together. */
    public static ServiceException tooLarge(int bytes, int max) {
        return RequestErrors.validation(
                "Tag set size " + bytes + " bytes is above max size limit of " + max + " bytes");
    }

    /** No tags to add. */
    public static ServiceException noTags() {
        return RequestErrors.validation("Atleast one Tag needs to be provided as Input.");
    }

    /** No tags to remove. */
    public static ServiceException noKeys() {
        return RequestErrors.validation("Atleast one Tag Key needs to be provided as Input.");
    }
}
