package dev.trestle.table.key;

/**
 * How components stand in the text of a key.
 *
 * @param delimiter what stands between segments; empty for keys of one segment
 * @param escaped whether values are escaped, so that they may hold the delimiter
 */
public record KeyLayout(String delimiter, boolean escaped) {

    /** Segments between {@code #}, values escaped, numbers and times in sort keys in a form that keeps their order. */
    public static final KeyLayout ESCAPED = new KeyLayout("#", true);

    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    /**
     * The keys of a table that exists: values stand in them as they are, in their usual text, and one that holds the
     * delimiter is refused.
     *
     * @param delimiter what stands between segments; empty for keys of one segment
     */
    public static KeyLayout existing(String delimiter) {
        return new KeyLayout(delimiter, false);
    }

    /** Comes after all keys that begin with a text, which is not empty and, where values are escaped, ends with the delimiter. */
    String after(String beginning) {
        return escaped ? beginning.substring(0, beginning.length() - 1) + KeyText.ESCAPE : beginning + LAST_CHARACTER;
    }
}
