package dev.trestle.processor.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParsedTemplateTest {

    private static final ParsedTemplate TEMPLATE = new ParsedTemplate(
            "a#{x}##{y}",
            List.of(
                    new KeySegment("a", false),
                    new KeySegment("x", true),
                    new KeySegment("", false),
                    new KeySegment("y", true)));

    @Test
    void listsComponentsInTheirOrder() {
        assertThat(TEMPLATE.components()).containsExactly("x", "y");
        assertThat(TEMPLATE.isConstant()).isFalse();
    }

    @Test
    void isConstantWithoutComponents() {
        assertThat(new ParsedTemplate("a", List.of(new KeySegment("a", false))).isConstant())
                .isTrue();
    }

    @Test
    void hasAFormThatNamesNoComponent() {
        assertThat(TEMPLATE.form()).isEqualTo("a#{}##{}");
    }
}
