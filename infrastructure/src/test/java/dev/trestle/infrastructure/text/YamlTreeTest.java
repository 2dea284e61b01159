package dev.trestle.infrastructure.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTreeTest {

    @Test
    void readsWhatIsWrittenInBothForms() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("a", List.of("no", "0042", "1:30", "x: y", "# z", "é\n\"", "", "prod:eu", "AWS::DynamoDB::Table"));
        tree.put("on", Map.of("b", "null"));

        assertThat(YamlTree.read("t", YamlText.write(tree))).isEqualTo(tree);
        assertThat(YamlTree.read("t", JsonText.write(tree))).isEqualTo(tree);
        assertThat(YamlText.write(tree)).contains("- \"no\"", "- \"0042\"", "- \"1:30\"", "- AWS::DynamoDB::Table");
    }

    @Test
    void leavesOutWhatIsNull() {
        assertThat(YamlTree.read("t", "{\"a\": null, \"b\": 1}")).isEqualTo(Map.of("b", "1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1, 2]", "", "a: [", "a: &b [*b]", "a: *b"})
    void refusesWhatIsNoMapping(String text) {
        assertThatThrownBy(() -> YamlTree.read("plan.json", text))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("plan.json");
    }
}
