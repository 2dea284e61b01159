package dev.trestle.infrastructure.hcl;

import dev.trestle.infrastructure.hcl.HclToken.Kind;
import dev.trestle.infrastructure.text.UnreadableFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes HCL apart. */
final class HclTokens {

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
    private static final Pattern BLANK = Pattern.compile("[ \\t\\r\\uFEFF]+|(#|//)[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern HEREDOC = Pattern.compile("<<-?([\\p{L}_][\\p{L}\\p{N}_-]*)\\r?\\n");
    private static final int UNICODE_DIGITS = 4;

    private final String file;
    private final String source;
    private final List<HclToken> tokens = new ArrayList<>();
    private int at;
    private int line = 1;

    private HclTokens(String file, String source) {
        this.file = file;
        this.source = source;
    }

    static List<HclToken> of(String file, String source) {
        HclTokens reader = new HclTokens(file, source);
        reader.read();
        return reader.tokens;
    }

    private void read() {
        while (at < source.length()) {
            char c = source.charAt(at);
            Matcher blank = matcher(BLANK);
            if (blank.lookingAt()) {
                skip(blank.end());
            } else if (c == '\n') {
                add(Kind.NEW_LINE, "\n", at + 1);
            } else if (c == '"') {
                quoted();
            } else if (matcher(HEREDOC).lookingAt()) {
                heredoc();
            } else {
                word(c);
            }
        }
        add(Kind.END, "", at);
    }

    private void word(char c) {
        Matcher name = matcher(NAME);
        Matcher number = matcher(NUMBER);
        if (name.lookingAt()) {
            add(Kind.NAME, name.group(), name.end());
        } else if (number.lookingAt()) {
            add(Kind.NUMBER, number.group(), number.end());
        } else {
            add(Kind.SIGN, String.valueOf(c), at + 1);
        }
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(source).region(at, source.length());
    }

    private void quoted() {
        StringBuilder text = new StringBuilder();
        boolean template = false;
        int i = at + 1;
        while (character(i) != '"') {
            char c = character(i);
            if (c == '\n') {
                throw problem("a text in quotes does not end in its line");
            }
            if (c == '\\') {
                i = escaped(i, text);
            } else if (isTemplate(i)) {
                template = true;
                i = endOfTemplate(i + 2);
            } else if (source.startsWith("$${", i) || source.startsWith("%%{", i)) {
                // The sign is doubled, as it would begin a template otherwise.
                text.append(c).append('{');
                i += 3;
            } else {
                text.append(c);
                i++;
            }
        }
        add(template ? Kind.TEMPLATE : Kind.TEXT, text.toString(), i + 1);
    }

    private boolean isTemplate(int i) {
        return source.startsWith("${", i) || source.startsWith("%{", i);
    }

    private int escaped(int i, StringBuilder text) {
        char c = character(i + 1);
        if (c == 'u') {
            text.append((char) Integer.parseInt(source.substring(i + 2, i + 2 + UNICODE_DIGITS), 16));
            return i + 2 + UNICODE_DIGITS;
        }
        text.append(
                switch (c) {
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    default -> c;
                });
        return i + 2;
    }

    /** Behind the brace that ends a template; quotes in it may hold braces and templates again. */
    private int endOfTemplate(int from) {
        int depth = 1;
        int i = from;
        while (depth > 0) {
            char c = character(i);
            if (c == '"') {
                i = endOfNestedText(i + 1);
            } else {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                i++;
            }
        }
        return i;
    }

    private int endOfNestedText(int from) {
        int i = from;
        while (character(i) != '"') {
            i = character(i) == '\\' ? i + 2 : isTemplate(i) ? endOfTemplate(i + 2) : i + 1;
        }
        return i + 1;
    }

    private void heredoc() {
        Matcher begin = matcher(HEREDOC);
        if (!begin.lookingAt()) {
            throw problem("a heredoc does not begin");
        }
        Matcher end = Pattern.compile("(?m)^[ \\t]*" + Pattern.quote(begin.group(1)) + "[ \\t]*\\r?$")
                .matcher(source);
        if (!end.find(begin.end())) {
            throw problem("a heredoc does not end; " + begin.group(1) + " is missing");
        }
        String text = source.substring(begin.end(), end.start());
        add(text.contains("${") || text.contains("%{") ? Kind.TEMPLATE : Kind.TEXT, text, end.end());
    }

    private char character(int i) {
        if (i >= source.length()) {
            throw problem("a text in quotes does not end");
        }
        return source.charAt(i);
    }

    private void add(Kind kind, String text, int to) {
        tokens.add(new HclToken(kind, text, at, to, line));
        skip(to);
    }

    private void skip(int to) {
        line += (int) source.substring(at, to).chars().filter(c -> c == '\n').count();
        at = to;
    }

    private UnreadableFileException problem(String problem) {
        return new UnreadableFileException(file, line, problem);
    }
}
