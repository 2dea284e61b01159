package dev.trestle.engine.partiql;

import dev.trestle.engine.error.StatementErrors;
import java.util.ArrayList;
import java.util.List;

/** Cuts a statement into tokens. */
final class Lexer {

    private static final List<String> TWO_CHARACTERS = List.of("<<", ">>", "<=", ">=", "<>", "!=");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /**
     * The tokens of the text, with one of type END as the last.
     *
     * @throws dev.trestle.engine.error.ServiceException a ValidationException for a quote that is not closed
     */
    static List<Token> tokens(String text) {
        return new Lexer(text).read();
    }

    /** A place in a statement as errors show it: line, column and length. */
    static String position(String statement, int start, int length) {
        String before = statement.substring(0, start);
        long line = 1 + before.chars().filter(c -> c == '\n').count();
        return line + ":" + (start - before.lastIndexOf('\n')) + ":" + length;
    }

    private List<Token> read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (isWordStart(c)) {
                add(Token.Type.WORD, wordEnd());
            } else if (isDigit(c)
                    || (c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)) && !afterPath())) {
                add(Token.Type.NUMBER, numberEnd());
            } else if (c == '\'' || c == '"') {
                quoted(c);
            } else {
                symbol();
            }
        }
        tokens.add(new Token(Token.Type.END, "end of statement", text.length(), 0));
        return tokens;
    }

    /** Whether what was read last can be part of a path, so that a dot goes on with it. */
    private boolean afterPath() {
        if (tokens.isEmpty()) {
            return false;
        }
        Token last = tokens.get(tokens.size() - 1);
        return last.type() == Token.Type.WORD
                || last.type() == Token.Type.QUOTED_NAME
                || last.text().equals("]");
    }

    private int wordEnd() {
        int end = at + 1;
        while (end < text.length() && (isWordStart(text.charAt(end)) || isDigit(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private int numberEnd() {
        int end = digitsEnd(at);
        if (end < text.length() && text.charAt(end) == '.') {
            end = digitsEnd(end + 1);
        }
        if (end < text.length() && (text.charAt(end) == 'e' || text.charAt(end) == 'E')) {
            int digits = end + 1;
            if (digits < text.length() && (text.charAt(digits) == '+' || text.charAt(digits) == '-')) {
                digits++;
            }
            if (digitsEnd(digits) > digits) {
                end = digitsEnd(digits);
            }
        }
        return end;
    }

    private int digitsEnd(int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    /** A quote within quotes is written twice. */
    private void quoted(char quote) {
        StringBuilder content = new StringBuilder();
        int end = at + 1;
        while (end < text.length()) {
            char c = text.charAt(end);
            end++;
            if (c != quote) {
                content.append(c);
            } else if (end < text.length() && text.charAt(end) == quote) {
                content.append(quote);
                end++;
            } else {
                Token.Type type = quote == '"' ? Token.Type.QUOTED_NAME : Token.Type.STRING;
                tokens.add(new Token(type, content.toString(), at, end - at));
                at = end;
                return;
            }
        }
        throw StatementErrors.unterminated(quote == '"' ? "quoted name" : "string", position(text, at, end - at));
    }

    private void symbol() {
        boolean two = at + 2 <= text.length() && TWO_CHARACTERS.contains(text.substring(at, at + 2));
        add(Token.Type.SYMBOL, two ? at + 2 : text.offsetByCodePoints(at, 1));
    }

    private void add(Token.Type type, int end) {
        tokens.add(new Token(type, text.substring(at, end), at, end - at));
        at = end;
    }

    private static boolean isWordStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
