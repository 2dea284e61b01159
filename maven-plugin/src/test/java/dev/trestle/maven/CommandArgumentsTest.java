package dev.trestle.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommandArgumentsTest {

    @Test
    void eachPartFollowsTheOneBeforeIt() {
        assertThat(CommandArguments.of(List.of("migrate", "up"))
                        .words("--to 002-fill")
                        .classPath(List.of("target/classes", "a b.jar"))
                        .option("--design", "app")
                        .option("--other", null)
                        .and(List.of("--deployment", "prod"))
                        .toArray())
                .containsExactly(
                        "migrate",
                        "up",
                        "--to",
                        "002-fill",
                        "--classpath",
                        "target/classes" + File.pathSeparator + "a b.jar",
                        "--design",
                        "app",
                        "--deployment",
                        "prod");
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(null, List.of()),
                Arguments.of("", List.of()),
                Arguments.of("  a   b\n", List.of("a", "b")),
                Arguments.of("--out \"target/a b.tf\" c", List.of("--out", "target/a b.tf", "c")),
                Arguments.of("--out='a \"b\"'", List.of("--out=a \"b\"")),
                Arguments.of("\"\"", List.of("")),
                Arguments.of("C:\\a $1", List.of("C:\\a", "$1")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextIsTakenApartAsAShellDoes(String text, List<String> words) {
        assertThat(Arrays.asList(CommandArguments.of(List.of()).words(text).toArray()))
                .isEqualTo(words);
    }
}
