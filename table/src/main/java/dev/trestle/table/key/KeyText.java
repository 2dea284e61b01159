package dev.trestle.table.key;

/**
 * The text of one key component. Each character up to {@code $} becomes {@code $} and a character 0x30 above it, so that
 * {@code #} only ever delimits components. As {@code #} sorts directly below {@code $} and {@code $} below all other
 * characters that remain, keys compare as the tuples of their components do.
 */
final class KeyText {

    static final char DELIMITER = '#';
    static final char ESCAPE = '$';
    private static final int SHIFT = 0x30;

    private KeyText() {}

    static String escape(String text) {
        int plain = 0;
        while (plain < text.length() && text.charAt(plain) > ESCAPE) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 8).append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ESCAPE) {
                escaped.append(ESCAPE).append((char) (c + SHIFT));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /**
     * The text that was escaped.
     *
     * @throws IllegalArgumentException if no text escapes to this
     */
    static String unescape(String escaped) {
        StringBuilder text = new StringBuilder(escaped.length());
        int i = 0;
        while (i < escaped.length()) {
            char c = escaped.charAt(i);
            if (c > ESCAPE) {
                text.append(c);
                i++;
                continue;
            }
            int original = c == ESCAPE && i + 1 < escaped.length() ? escaped.charAt(i + 1) - SHIFT : -1;
            if (original < 0 || original > ESCAPE) {
                throw new IllegalArgumentException("not an escaped key component: " + escaped);
            }
            text.append((char) original);
            i += 2;
        }
        return text.toString();
    }
}
