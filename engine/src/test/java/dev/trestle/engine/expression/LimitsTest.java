package dev.trestle.engine.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.item.Item;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

    private static final String TOO_MANY =
            "Invalid ConditionExpression: The expression contains too many operators; operator count: 301";
    private static final String REDUNDANT = "Invalid ConditionExpression: The expression has redundant parentheses;";

    @Test
    void takesFourKilobytesAndNoMore() {
        String fits = "a".repeat(4087) + " = `1`";
        assertThat(Cases.of(fits).text()).hasSize(4093);
        Cases.condition("   " + fits);
        Cases.assertInvalid(
                () -> Cases.condition("    " + fits),
                "Invalid ConditionExpression: Expression size has exceeded the maximum allowed size;");
    }

    @Test
    void countsTheSizeInBytes() {
        Cases.assertInvalid(
                () -> Cases.projection("a" + "\u20ac".repeat(1366)),
                "Invalid ProjectionExpression: Expression size has exceeded the maximum allowed size;");
    }

    @Test
    void takesThreeHundredOperatorsAndNoMore() {
        String condition = IntStream.range(0, 150).mapToObj(i -> "a=:v").collect(Collectors.joining(" OR "));
        Placeholders placeholders = Placeholders.of(null, Values.item(":v=1"));
        assertThat(Condition.parse(ConditionKind.CONDITION, "NOT " + condition, placeholders)
                        .test(Item.EMPTY))
                .isTrue();
        Cases.assertInvalid(
                () -> Condition.parse(ConditionKind.CONDITION, "NOT NOT " + condition, placeholders), TOO_MANY);
    }

    @Test
    void takesAHundredOperandsOfInAndNoMore() {
        String operands = IntStream.range(0, 100).mapToObj(i -> "a" + i).collect(Collectors.joining(","));
        Cases.condition("a IN (" + operands + ")");
        Cases.assertInvalid(
                () -> Cases.condition("a IN (" + operands + ", b)"),
                "Invalid ConditionExpression: The IN operator is provided with too many operands; number of operands: 101");
    }

    @Test
    void takesPathsOfThirtyTwoElementsAndNoMore() {
        Cases.projection("a" + ".b".repeat(31));
        Cases.assertInvalid(
                () -> Cases.projection("a" + "[0]".repeat(32)),
                "Invalid ProjectionExpression: The document path has too many nesting elements; nesting levels: 33");
    }

    @ParameterizedTest
    @CsvSource({"301", "2000", "4096"})
    void survivesParenthesesThatNothingCloses(int count) {
        Cases.assertInvalid(
                () -> Cases.condition("(".repeat(count)),
                "Invalid ConditionExpression: Syntax error; token: \"<EOF>\", near: \"(\"");
    }

    @Test
    void survivesParenthesesWithinOneAnother() {
        Cases.assertInvalid(() -> Cases.condition("(".repeat(2000) + "a = `1`" + ")".repeat(2000)), REDUNDANT);
        Cases.assertInvalid(() -> Cases.condition("(".repeat(2000) + "a" + ")".repeat(2000) + "=b"), REDUNDANT);
        Cases.assertInvalid(
                () -> Cases.condition("(".repeat(2000) + "NOT"),
                "Invalid ConditionExpression: Syntax error; token: \"<EOF>\", near: \"NOT\"");
        Cases.assertInvalid(
                () -> Cases.update("SET a = " + "(".repeat(2000) + "b" + ")".repeat(2000)),
                "Invalid UpdateExpression: The expression has redundant parentheses;");
    }

    @Test
    void survivesOperatorsAndFunctionsWithinOneAnother() {
        Cases.assertInvalid(() -> Cases.condition("NOT ".repeat(1000) + "a = `1`"), TOO_MANY);
        Cases.assertInvalid(() -> Cases.condition("(NOT ".repeat(500) + "a = `1`" + ")".repeat(500)), TOO_MANY);
        Cases.assertInvalid(() -> Cases.condition("(a=b OR ".repeat(400) + "a = `1`" + ")".repeat(400)), TOO_MANY);
        Cases.assertInvalid(() -> Cases.condition("size(".repeat(600) + "a" + ")".repeat(600)), TOO_MANY);
        Cases.assertInvalid(
                () -> Cases.update("SET a = " + "list_append(".repeat(330)),
                "Invalid UpdateExpression: The expression contains too many operators; operator count: 301");
    }

    @Test
    void takesParenthesesAsDeepAsOperatorsAllow() {
        String condition = "(NOT ".repeat(298) + "a = `1`" + ")".repeat(298);
        assertThat(Cases.condition(condition).test(Values.item("a=1"))).isTrue();
    }
}
