package dev.trestle.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The arguments of a command. Immutable. */
final class CommandArguments {

    /** A word, of which parts may be in quotation marks to hold spaces. */
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|'([^']*)'");

    private final List<String> arguments;

    private CommandArguments(List<String> arguments) {
        this.arguments = List.copyOf(arguments);
    }

    static CommandArguments of(List<String> command) {
        return new CommandArguments(command);
    }

    CommandArguments classPath(List<String> elements) {
        return and(List.of("--classpath", String.join(File.pathSeparator, elements)));
    }

    CommandArguments option(String name, @Nullable String value) {
        return value == null ? this : and(List.of(name, value));
    }

    /** Adds a text as a shell would take it apart, without what a shell does besides. */
    CommandArguments words(@Nullable String text) {
        if (text == null) {
            return this;
        }
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(QUOTED.matcher(word.group())
                    .replaceAll(
                            part -> Matcher.quoteReplacement(part.group(1) == null ? part.group(2) : part.group(1))));
        }
        return and(words);
    }

    CommandArguments and(List<String> more) {
        List<String> all = new ArrayList<>(arguments);
        all.addAll(more);
        return new CommandArguments(all);
    }

    String[] toArray() {
        return arguments.toArray(new String[0]);
    }

    @Override
    public String toString() {
        return String.join(" ", arguments);
    }
}
