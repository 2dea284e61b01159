package dev.trestle.infrastructure.hcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.infrastructure.text.UnreadableFileException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HclFileTest {

    @Test
    void readsBlocksAndArguments() {
        HclBody file = HclFile.read("main.tf", """
                # A comment, /* with signs
                resource "aws_dynamodb_table" "app" { /* and
                  another */
                  name = "app" // at the end
                  attribute { name = "pk" }
                  attribute { name = "sk" }
                }
                """);

        assertThat(file.blocks()).singleElement().satisfies(block -> {
            assertThat(block.labels()).containsExactly("aws_dynamodb_table", "app");
            assertThat(block.body().argument("name")).contains(new HclValue.Scalar("app"));
            assertThat(block.body().all("attribute")).hasSize(2);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"a\\tb\\u00e9\" | a\tbé",
                "12.5e3 | 12.5e3",
                "true | true",
                "\"a $${b} %%{c} $d %\" | a ${b} %{c} $d %",
                "\"$$${b}\" | $${b}",
            })
    void readsScalars(String source, String text) {
        assertThat(value(source)).isEqualTo(new HclValue.Scalar(text));
    }

    @Test
    void readsWhatIsMadeOfOthers() {
        assertThat(value("[\"a\", # first\n \"b\",\n]"))
                .isEqualTo(new HclValue.Elements(List.of(new HclValue.Scalar("a"), new HclValue.Scalar("b"))));
        assertThat(value("{ a = \"b\", \"c d\" : 1\n e = var.f }"))
                .isEqualTo(new HclValue.Members(Map.of(
                        "a",
                        new HclValue.Scalar("b"),
                        "c d",
                        new HclValue.Scalar("1"),
                        "e",
                        new HclValue.Reference("var.f"))));
        assertThat(value("null")).isEqualTo(new HclValue.Nothing());
        assertThat(value("<<-EOT\n  two\n  lines\n  EOT\n")).isEqualTo(new HclValue.Scalar("  two\n  lines\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"${var.a}-b\"",
                "var.a ? \"b\" : \"c\"",
                "[for x in var.y : upper(x)]",
                "{ (var.a) = 1 }",
                "merge(local.tags, {~ a = \"${f(\"}\")}\"~})",
                "aws_kms_key.a[0].arn",
                "-1",
            })
    void keepsWhatHasToBeComputedAsItIsWritten(String source) {
        String lines = source.replace('~', '\n');
        assertThat(value(lines)).isEqualTo(new HclValue.Expression(lines));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a = \"b | line 1 | quotes",
                "~a = [1, | line 2 | bracket",
                "a {~ b = 1~ | line 3 | not with the end of the file",
                "= 1 | line 1 | not with =",
                "a = <<EOT~b~ | line 1 | EOT is missing",
            })
    void tellsTheLineOfWhatIsNoHcl(String source, String line, String problem) {
        assertThatThrownBy(() -> HclFile.read("main.tf", source.replace('~', '\n')))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("main.tf")
                .hasMessageContaining(line)
                .hasMessageContaining(problem);
    }

    @Test
    void refusesValuesWithoutEnd() {
        assertThatThrownBy(() -> value("[".repeat(50_000) + "]".repeat(50_000)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("nested deeper");
    }

    @Test
    void refusesBlocksWithoutEnd() {
        assertThatThrownBy(() -> HclFile.read("main.tf", "a {\n".repeat(5000)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("nested deeper");
    }

    @Test
    void readsEveryTextThatIsWritten() {
        Random random = new Random(7);
        String signs = "${}%\"\\\n\t\r\u0001aé#/";
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            assertThat(value(HclString.quoted(text.toString())))
                    .as("case %d", i)
                    .isEqualTo(new HclValue.Scalar(text.toString()));
        }
    }

    private static HclValue value(String source) {
        return HclFile.read("main.tf", "a = " + source + "\n").argument("a").orElseThrow();
    }
}
