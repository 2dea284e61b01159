package dev.trestle.table.key;

/** What the texts of a key component look like, as far as it takes to tell that two components never have the same text. */
enum TextShape {
    /** Anything. */
    TEXT,
    /** The name of an enum's constant. */
    NAME,
    /** A number in any of its forms: digits, lower-case letters, and signs around them. */
    NUMBER,
    /** Digits as in {@code 2026-11-22}. */
    DATE,
    /** As in {@code 2026-11-22T10:00:00.000000000Z}. */
    INSTANT,
    /** As in {@code 6b2f0b5c-0000-4000-8000-000000000001}. */
    UUID;

    boolean mayShareTextWith(TextShape other) {
        return this == other || this == TEXT || other == TEXT || (isWord() && other.isWord());
    }

    /** Whether a text may begin with a letter and hold nothing but letters and digits. */
    private boolean isWord() {
        return this == NAME || this == NUMBER;
    }
}
