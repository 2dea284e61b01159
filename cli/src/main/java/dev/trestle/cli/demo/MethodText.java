package dev.trestle.cli.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The source of a method, as the user is shown it: what is shown is what runs, since both come from the same method. The
 * build packages the sources of the classes that are shown beside their class files. It relies on the formatting that the
 * build enforces: a method ends at the first line that is a brace in the column where its declaration began.
 */
final class MethodText {
    private static final String RETURN = "return ";

    private MethodText() {}

    /**
     * The body of a method.
     *
     * @param type a class whose source is packaged
     * @param method the name of a method that the class declares once
     * @return the lines of the body without their indentation; a {@code return} before the last statement is left out
     * @throws IllegalStateException if the source is not packaged, or has no such method, or several
     */
    static String of(Class<?> type, String method) {
        List<String> source = source(type);
        Pattern declaration =
                Pattern.compile("^(\\s+)(?!return |throw |new )[A-Za-z<][^=;(.]* " + Pattern.quote(method) + "\\(.*");
        List<Integer> found = IntStream.range(0, source.size())
                .filter(line -> declaration.matcher(source.get(line)).matches())
                .boxed()
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(type.getName() + " declares " + found.size() + " methods called " + method
                    + " in its source, not one");
        }
        int begin = found.get(0);
        return body(source.subList(begin, source.size()), indentation(declaration, source.get(begin)));
    }

    private static String body(List<String> fromDeclaration, String indentation) {
        List<String> body = fromDeclaration.stream()
                .dropWhile(line -> !line.endsWith("{"))
                .skip(1)
                .takeWhile(line -> !line.equals(indentation + "}"))
                .toList();
        String text = String.join("\n", body).stripIndent().strip();
        return text.lines()
                .map(line -> line.startsWith(RETURN) ? line.substring(RETURN.length()) : line)
                .collect(Collectors.joining("\n"));
    }

    private static String indentation(Pattern declaration, String line) {
        Matcher matcher = declaration.matcher(line);
        return matcher.matches() ? matcher.group(1) : "";
    }

    private static List<String> source(Class<?> type) {
        String name = type.getSimpleName() + ".java";
        try (InputStream source = type.getResourceAsStream(name)) {
            if (source == null) {
                throw new IllegalStateException(
                        "the source of " + type.getName() + " is not packaged: no " + name + " beside the class");
            }
            return new String(source.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
