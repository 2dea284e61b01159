package dev.trestle.engine.expression;

/** A token and where it stands in the text of its expression. */
record Token(Type type, String text, int start, int end) {

    enum Type {
        /** A name or a keyword: a letter, then letters, digits and underscores. */
        NAME,
        /** A placeholder for a name, with its {@code #}. */
        NAME_PLACEHOLDER,
        /** A placeholder for a value, with its {@code :}. */
        VALUE_PLACEHOLDER,
        INTEGER,
        OPEN,
        CLOSE,
        OPEN_BRACKET,
        CLOSE_BRACKET,
        COMMA,
        DOT,
        PLUS,
        MINUS,
        COMPARATOR,
        /** A character that means nothing anywhere. */
        UNKNOWN,
        END
    }
}
