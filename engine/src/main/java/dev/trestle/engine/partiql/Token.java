package dev.trestle.engine.partiql;

/**
 * A token of a statement.
 *
 * @param text what it says: the name or the string itself where it is quoted
 * @param start where it stands in the statement
 * @param length how many characters it takes there
 */
record Token(Type type, String text, int start, int length) {

    enum Type {
        /** A name or a keyword. */
        WORD,
        /** A name between double quotes, which is never a keyword. */
        QUOTED_NAME,
        STRING,
        NUMBER,
        SYMBOL,
        END
    }
}
