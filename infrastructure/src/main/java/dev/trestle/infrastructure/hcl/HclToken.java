package dev.trestle.infrastructure.hcl;

/**
 * A token of HCL.
 *
 * @param kind what it is
 * @param text the name, the sign, the number as written, or the text of a literal
 * @param from where it begins in the source
 * @param to where it ends
 * @param line where it begins, from 1
 */
record HclToken(Kind kind, String text, int from, int to, int line) {

    enum Kind {
        NAME,
        NUMBER,
        /** A quoted text or a heredoc without a template in it. */
        TEXT,
        /** A quoted text or a heredoc with a template in it. */
        TEMPLATE,
        SIGN,
        NEW_LINE,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
