package dev.trestle.table.attribute;

/** What DynamoDB's text can hold. */
public final class Utf8 {

    private Utf8() {}

    /** Whether each surrogate has its partner; others have no UTF-8 and would turn into question marks. */
    public static boolean expresses(String text) {
        int i = 0;
        while (i < text.length()) {
            if (!Character.isSurrogate(text.charAt(i))) {
                i++;
            } else if (i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                i += 2;
            } else {
                return false;
            }
        }
        return true;
    }
}
