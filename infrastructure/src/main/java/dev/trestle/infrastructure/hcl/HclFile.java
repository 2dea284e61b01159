package dev.trestle.infrastructure.hcl;

import dev.trestle.infrastructure.hcl.HclToken.Kind;
import dev.trestle.infrastructure.text.UnreadableFileException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads HCL as far as it can be without computing anything: blocks, and arguments that are literals or references. What else
 * an argument may be is kept as it is written.
 */
public final class HclFile {

    private static final String OPENING = "{[(";
    private static final String CLOSING = "}])";
    private static final int DEEPEST = 100;

    private final String file;
    private final String source;
    private final List<HclToken> tokens;
    private int at;
    private int depth;

    private HclFile(String file, String source) {
        this.file = file;
        this.source = source;
        this.tokens = HclTokens.of(file, source);
    }

    /**
     * Reads a file.
     *
     * @param file what it is called in errors
     * @throws UnreadableFileException if it is not HCL
     */
    public static HclBody read(String file, String source) {
        return new HclFile(file, source).body(Kind.END, "");
    }

    private HclBody body(Kind endKind, String end) {
        if (++depth > DEEPEST) {
            throw problem("blocks are nested deeper than " + DEEPEST + " levels");
        }
        Map<String, HclValue> arguments = new LinkedHashMap<>();
        List<HclBody.Block> blocks = new ArrayList<>();
        skipLines();
        while (peek().kind() != endKind || !peek().text().equals(end)) {
            HclToken name = next();
            if (name.kind() != Kind.NAME) {
                throw problem(name, "a block or an argument begins with a name, not with " + shown(name));
            }
            if (peek().is("=")) {
                next();
                arguments.put(name.text(), value());
            } else {
                blocks.add(block(name.text()));
            }
            skipLines();
        }
        next();
        depth--;
        return new HclBody(arguments, blocks);
    }

    private HclBody.Block block(String type) {
        List<String> labels = new ArrayList<>();
        while (!peek().is("{")) {
            HclToken label = next();
            if (label.kind() != Kind.TEXT && label.kind() != Kind.NAME) {
                throw problem(label, "the block " + type + " has " + shown(label) + " where a label or { belongs");
            }
            labels.add(label.text());
        }
        next();
        return new HclBody.Block(type, labels, body(Kind.SIGN, "}"));
    }

    /** The value of an argument, which ends with its line unless brackets are open. */
    private HclValue value() {
        int from = at;
        int to = endOfExpression();
        at = from;
        Optional<HclValue> literal = from == to ? Optional.empty() : literal().filter(read -> at == to);
        at = to;
        return literal.orElseGet(() -> new HclValue.Expression(source.substring(
                tokens.get(from).from(), tokens.get(Math.max(from, to - 1)).to())));
    }

    private int endOfExpression() {
        int open = 0;
        while (true) {
            HclToken token = peek();
            boolean sign = token.kind() == Kind.SIGN;
            if (token.kind() == Kind.END || (open == 0 && (token.kind() == Kind.NEW_LINE || token.is("}")))) {
                if (open > 0) {
                    throw problem(token, "a bracket is not closed");
                }
                return at;
            }
            if (sign && OPENING.contains(token.text())) {
                open++;
            } else if (sign && CLOSING.contains(token.text())) {
                open--;
            }
            at++;
        }
    }

    /** Empty if it is none; then it does not matter where reading has stopped. */
    private Optional<HclValue> literal() {
        if (++depth > DEEPEST) {
            throw problem("values are nested deeper than " + DEEPEST + " levels");
        }
        try {
            return literal(next());
        } finally {
            depth--;
        }
    }

    private Optional<HclValue> literal(HclToken token) {
        switch (token.kind()) {
            case TEXT, NUMBER -> {
                return Optional.of(new HclValue.Scalar(token.text()));
            }
            case NAME -> {
                return Optional.of(name(token));
            }
            default -> {
                if (token.is("[")) {
                    return list();
                }
                if (token.is("{")) {
                    return map();
                }
                return Optional.empty();
            }
        }
    }

    private HclValue name(HclToken first) {
        StringBuilder path = new StringBuilder(first.text());
        while (peek().is(".") && tokens.get(at + 1).kind() == Kind.NAME) {
            next();
            path.append('.').append(next().text());
        }
        return switch (path.toString()) {
            case "true", "false" -> new HclValue.Scalar(path.toString());
            case "null" -> new HclValue.Nothing();
            default -> new HclValue.Reference(path.toString());
        };
    }

    private Optional<HclValue> list() {
        List<HclValue> values = new ArrayList<>();
        skipLines();
        while (!peek().is("]")) {
            Optional<HclValue> value = literal();
            skipLines();
            if (value.isEmpty() || (!peek().is(",") && !peek().is("]"))) {
                return Optional.empty();
            }
            values.add(value.get());
            skip(",");
        }
        next();
        return Optional.of(new HclValue.Elements(values));
    }

    private Optional<HclValue> map() {
        Map<String, HclValue> values = new LinkedHashMap<>();
        skipLines();
        while (!peek().is("}")) {
            HclToken key = next();
            boolean named = key.kind() == Kind.NAME || key.kind() == Kind.TEXT;
            if (!named || (!peek().is("=") && !peek().is(":"))) {
                return Optional.empty();
            }
            next();
            Optional<HclValue> value = literal();
            if (value.isEmpty() || (peek().kind() != Kind.NEW_LINE && !peek().is(",") && !peek().is("}"))) {
                return Optional.empty();
            }
            values.put(key.text(), value.get());
            skip(",");
        }
        next();
        return Optional.of(new HclValue.Members(values));
    }

    private void skip(String sign) {
        if (peek().is(sign)) {
            next();
        }
        skipLines();
    }

    private void skipLines() {
        while (peek().kind() == Kind.NEW_LINE) {
            at++;
        }
    }

    private HclToken peek() {
        return tokens.get(at);
    }

    private HclToken next() {
        HclToken token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    private static String shown(HclToken token) {
        return switch (token.kind()) {
            case NEW_LINE -> "the end of the line";
            case END -> "the end of the file";
            default -> token.text();
        };
    }

    private UnreadableFileException problem(String problem) {
        return problem(peek(), problem);
    }

    private UnreadableFileException problem(HclToken token, String problem) {
        return new UnreadableFileException(file, token.line(), problem);
    }
}
