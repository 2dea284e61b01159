package dev.trestle.engine.expression;

import dev.trestle.engine.error.ExpressionErrors;
import dev.trestle.engine.error.ServiceException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Walks through the tokens of one expression and keeps the limits of the language. */
final class TokenReader {

    private static final int MAX_OPERATORS = 300;

    /** Parentheses that are not redundant hold an operator each, but for one pair around an operand. */
    private static final int MAX_GROUPS = MAX_OPERATORS + 1;

    private final ExpressionKind kind;
    private final String text;
    private final List<Token> tokens;
    private final int[] partners;
    private int at;
    private int operators;
    private int groups;
    private boolean redundant;

    TokenReader(ExpressionKind kind, String text) {
        this.kind = kind;
        this.text = text;
        this.tokens = Lexer.tokens(text);
        this.partners = partners(tokens);
    }

    /** For each opening parenthesis the index of the one that closes it; -1 where there is none. */
    private static int[] partners(List<Token> tokens) {
        int[] partners = new int[tokens.size()];
        Arrays.fill(partners, -1);
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < partners.length; i++) {
            if (tokens.get(i).type() == Token.Type.OPEN) {
                open.push(i);
            } else if (tokens.get(i).type() == Token.Type.CLOSE && !open.isEmpty()) {
                partners[open.pop()] = i;
            }
        }
        return partners;
    }

    ExpressionKind kind() {
        return kind;
    }

    String parameter() {
        return kind.parameter();
    }

    Token peek() {
        return tokens.get(at);
    }

    boolean at(Token.Type type) {
        return peek().type() == type;
    }

    /** Whether a keyword stands here, in whatever case. */
    boolean atKeyword(String keyword) {
        return at(Token.Type.NAME) && peek().text().equalsIgnoreCase(keyword);
    }

    /** Whether one of the keywords, which are in lower case, stands here. */
    boolean atAny(Set<String> keywords) {
        return at(Token.Type.NAME) && keywords.contains(peek().text().toLowerCase(Locale.ROOT));
    }

    /** Whether a function call begins here. */
    boolean atCall() {
        return at(Token.Type.NAME) && tokens.get(at + 1).type() == Token.Type.OPEN;
    }

    Token next() {
        Token token = peek();
        if (token.type() == Token.Type.END) {
            throw syntaxError();
        }
        at++;
        return token;
    }

    boolean accept(Token.Type type) {
        if (at(type)) {
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

    Token expect(Token.Type type) {
        if (!at(type)) {
            throw syntaxError();
        }
        return next();
    }

    void expectKeyword(String keyword) {
        if (!acceptKeyword(keyword)) {
            throw syntaxError();
        }
    }

    /** Enters parentheses; returns how many, as those directly within one another are entered at once. */
    int enterGroup() {
        int depth = 1;
        while (isRedundant(at)) {
            redundant = true;
            depth++;
            at++;
        }
        if (++groups > MAX_GROUPS) {
            if (partners[at] >= 0) {
                throw ExpressionErrors.tooManyOperators(parameter(), MAX_OPERATORS + 1);
            }
            at = tokens.size() - 1;
            throw syntaxError();
        }
        expect(Token.Type.OPEN);
        return depth;
    }

    /** Whether the parentheses that open here hold nothing but other parentheses and what is in those. */
    private boolean isRedundant(int open) {
        return tokens.get(open + 1).type() == Token.Type.OPEN
                && partners[open + 1] >= 0
                && partners[open + 1] + 1 == partners[open];
    }

    void leaveGroup(int depth) {
        for (int i = 0; i < depth; i++) {
            expect(Token.Type.CLOSE);
        }
        groups--;
    }

    /** Counts an operator or a function; to be called before its operands are read, which bounds the recursion. */
    void countOperator() {
        if (++operators > MAX_OPERATORS) {
            throw ExpressionErrors.tooManyOperators(parameter(), operators);
        }
    }

    void expectEnd() {
        if (!at(Token.Type.END)) {
            throw syntaxError();
        }
        if (redundant) {
            throw ExpressionErrors.redundantParentheses(parameter());
        }
    }

    /** The error that the token here cannot stand here. */
    ServiceException syntaxError() {
        int from = tokens.get(Math.max(at - 1, 0)).start();
        int to = tokens.get(Math.min(at + 1, tokens.size() - 1)).end();
        return ExpressionErrors.syntax(parameter(), peek().text(), text.substring(from, to));
    }
}
