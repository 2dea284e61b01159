package dev.trestle.engine.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts an expression into tokens. Never fails: what it does not know becomes a token that no grammar accepts. */
final class Lexer {

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String text) {
        this.text = text;
    }

    /** The tokens of the text, with one of type END as the last. */
    static List<Token> tokens(String text) {
        return new Lexer(text).read();
    }

    private List<Token> read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                at++;
            } else {
                readToken(c);
            }
        }
        int end = tokens.isEmpty() ? 0 : tokens.get(tokens.size() - 1).end();
        tokens.add(new Token(Token.Type.END, "<EOF>", end, end));
        return tokens;
    }

    private void readToken(char c) {
        if (isLetter(c)) {
            add(Token.Type.NAME, wordEnd(at + 1));
        } else if (isDigit(c)) {
            int end = at + 1;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            add(Token.Type.INTEGER, end);
        } else if ((c == '#' || c == ':') && wordEnd(at + 1) > at + 1) {
            add(c == '#' ? Token.Type.NAME_PLACEHOLDER : Token.Type.VALUE_PLACEHOLDER, wordEnd(at + 1));
        } else {
            readSymbol(c);
        }
    }

    private void readSymbol(char c) {
        switch (c) {
            case '(' -> add(Token.Type.OPEN, at + 1);
            case ')' -> add(Token.Type.CLOSE, at + 1);
            case '[' -> add(Token.Type.OPEN_BRACKET, at + 1);
            case ']' -> add(Token.Type.CLOSE_BRACKET, at + 1);
            case ',' -> add(Token.Type.COMMA, at + 1);
            case '.' -> add(Token.Type.DOT, at + 1);
            case '+' -> add(Token.Type.PLUS, at + 1);
            case '-' -> add(Token.Type.MINUS, at + 1);
            case '=' -> add(Token.Type.COMPARATOR, at + 1);
            case '<' -> add(Token.Type.COMPARATOR, at + (follows('=') || follows('>') ? 2 : 1));
            case '>' -> add(Token.Type.COMPARATOR, at + (follows('=') ? 2 : 1));
            default -> add(Token.Type.UNKNOWN, text.offsetByCodePoints(at, 1));
        }
    }

    private boolean follows(char c) {
        return at + 1 < text.length() && text.charAt(at + 1) == c;
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length() && isWordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private void add(Token.Type type, int end) {
        tokens.add(new Token(type, text.substring(at, end), at, end));
        at = end;
    }

    static boolean isWordPart(char c) {
        return isLetter(c) || isDigit(c) || c == '_';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
