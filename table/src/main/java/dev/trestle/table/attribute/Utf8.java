package dev.trestle.table.attribute;

/** What DynamoDB's text can hold. */
public final class Utf8 {

    private Utf8() {}

    /** Whether each surrogate has its partner; others have no UTF-8 and would turn into question marks. */
    public static boolean expresses(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
