package dev.trestle.engine.partiql;

import dev.trestle.engine.error.ServiceException;
import dev.trestle.engine.error.StatementErrors;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Walks through the tokens of one statement and keeps the limits that bound recursion. */
final class TokenReader {

    /** As many operators and functions as an expression may have. */
    private static final int MAX_OPERATORS = 300;

    private static final int MAX_DEPTH = 300;

    /** Words that are never names, unless quoted; in upper case. */
    private static final Set<String> KEYWORDS = Set.of(
            "AND",
            "AS",
            "ASC",
            "BETWEEN",
            "BY",
            "DELETE",
            "DESC",
            "EXISTS",
            "FALSE",
            "FROM",
            "GROUP",
            "HAVING",
            "IN",
            "INSERT",
            "INTO",
            "IS",
            "LIMIT",
            "MISSING",
            "NOT",
            "NULL",
            "OFFSET",
            "OR",
            "ORDER",
            "REMOVE",
            "RETURNING",
            "SELECT",
            "SET",
            "TRUE",
            "UPDATE",
            "VALUE",
            "WHERE");

    private final String statement;
    private final List<Token> tokens;
    private int at;
    private int operators;
    private int depth;

    TokenReader(String statement) {
        this.statement = statement;
        this.tokens = Lexer.tokens(statement);
    }

    Token peek() {
        return tokens.get(at);
    }

    Token next() {
        Token token = peek();
        if (token.type() != Token.Type.END) {
            at++;
        }
        return token;
    }

    boolean at(Token.Type type) {
        return peek().type() == type;
    }

    boolean atSymbol(String symbol) {
        return isSymbol(peek(), symbol);
    }

    /** Whether a keyword stands here, in whatever case. */
    boolean atKeyword(String keyword) {
        return at(Token.Type.WORD) && peek().text().equalsIgnoreCase(keyword);
    }

    /** Whether a name stands here. */
    boolean atName() {
        return at(Token.Type.QUOTED_NAME)
                || (at(Token.Type.WORD) && !KEYWORDS.contains(peek().text().toUpperCase(Locale.ROOT)));
    }

    /** Whether a call of the function begins here. */
    boolean atCall(String function) {
        return atCall() && peek().text().equalsIgnoreCase(function);
    }

    /** Whether a call of some function begins here. */
    boolean atCall() {
        return at(Token.Type.WORD) && atName() && isSymbol(tokens.get(at + 1), "(");
    }

    boolean acceptSymbol(String symbol) {
        if (atSymbol(symbol)) {
            at++;
            return true;
        }
        return false;
    }

    boolean acceptKeyword(String keyword) {
        if (atKeyword(keyword)) {
            at++;
            return true;
        }
        return false;
    }

    void expectSymbol(String symbol) {
        if (!acceptSymbol(symbol)) {
            throw expected(symbol);
        }
    }

    void expectKeyword(String keyword) {
        if (!acceptKeyword(keyword)) {
            throw expected(keyword);
        }
    }

    /** A name, quoted or not. */
    String expectName(String what) {
        if (!atName()) {
            throw expected(what);
        }
        return next().text();
    }

    /** Counts an operator or a function. */
    void countOperator() {
        if (++operators > MAX_OPERATORS) {
            throw StatementErrors.tooManyOperators(MAX_OPERATORS);
        }
    }

    void enterParentheses() {
        expectSymbol("(");
        if (++depth > MAX_DEPTH) {
            throw StatementErrors.nestedTooDeeply(MAX_DEPTH);
        }
    }

    void leaveParentheses() {
        expectSymbol(")");
        depth--;
    }

    /** The error that something else should stand here. */
    ServiceException expected(String what) {
        return at(Token.Type.END)
                ? StatementErrors.unexpectedEnd(what)
                : StatementErrors.expected(what, peek().text(), position());
    }

    /** The error that what stands here cannot. */
    ServiceException unexpected() {
        return at(Token.Type.END)
                ? StatementErrors.unexpectedEnd("a term")
                : StatementErrors.unexpectedToken(peek().text(), position());
    }

    /** Where the token at hand stands, as errors show it. */
    String position() {
        return Lexer.position(statement, peek().start(), peek().length());
    }

    private static boolean isSymbol(Token token, String symbol) {
        return token.type() == Token.Type.SYMBOL && token.text().equals(symbol);
    }
}
