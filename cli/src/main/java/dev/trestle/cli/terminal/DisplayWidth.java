package dev.trestle.cli.terminal;

import org.jline.utils.WCWidth;

/** How many columns of a terminal a text takes: a Japanese character takes two, a combining accent none. */
final class DisplayWidth {
    private static final String ELLIPSIS = "…";

    private DisplayWidth() {}

    static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** The text, or as much of its beginning as fits together with an ellipsis. */
    static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int left = columns - 1;
        for (int i = 0; i < text.length(); ) {
            int character = text.codePointAt(i);
            left -= of(character);
            if (left < 0) {
                break;
            }
            kept.appendCodePoint(character);
            i += Character.charCount(character);
        }
        return kept.append(ELLIPSIS).toString();
    }

    private static int of(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }
}
