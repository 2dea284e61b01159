package dev.trestle.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Java and YAML in the documents is what the build compiles and tests: each block follows a comment {@code <!-- from
 * FILE -->} and stands in that file, line by line.
 */
class DocumentSnippetsTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> DOCUMENTS = List.of("README.md", "CONTRIBUTING.md", "MIGRATING.md");
    private static final Pattern BLOCK =
            Pattern.compile("(?:<!-- from (?<file>\\S+) -->\\n)?```(?:java|yaml)\\n(?<code>.*?)```", Pattern.DOTALL);

    static Stream<Named<Snippet>> snippets() throws IOException {
        List<Named<Snippet>> snippets = new ArrayList<>();
        for (String document : DOCUMENTS) {
            Matcher block = BLOCK.matcher(Files.readString(ROOT.resolve(document)));
            while (block.find()) {
                String file = String.valueOf(block.group("file"));
                snippets.add(Named.of(document + " from " + file, new Snippet(file, block.group("code"))));
            }
        }
        return snippets.stream();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void theSnippetStandsInItsFile(Snippet snippet) throws IOException {
        Path file = ROOT.resolve(snippet.file());
        assertThat(file).as("the file that the snippet is from").exists();
        assertThat(Collections.indexOfSubList(lines(Files.readString(file)), lines(snippet.code())))
                .as("where %s has%n%s", snippet.file(), snippet.code())
                .isNotNegative();
    }

    @Test
    void theReadmeShowsCode() throws IOException {
        assertThat(snippets()).hasSizeGreaterThanOrEqualTo(3);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    record Snippet(String file, String code) {}
}
