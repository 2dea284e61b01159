package dev.trestle.engine.expression;

import dev.trestle.engine.item.Item;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceholdersTest {

    @ParameterizedTest
    @ValueSource(strings = {"a", "#", ":a", "#a b", "#a-b", "##", "# "})
    void refusesKeysThatAreNoNamePlaceholders(String key) {
        Cases.assertInvalid(
                () -> Placeholders.of(Map.of(key, "x"), null),
                "ExpressionAttributeNames contains invalid key: Syntax error; key: \"" + key + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", ":", "#a", ":a b", ":a.b"})
    void refusesKeysThatAreNoValuePlaceholders(String key) {
        Cases.assertInvalid(
                () -> Placeholders.of(null, Item.of(key, Values.value("1"))),
                "ExpressionAttributeValues contains invalid key: Syntax error; key: \"" + key + "\"");
    }

    @Test
    void refusesParametersWithoutEntries() {
        Cases.assertInvalid(() -> Placeholders.of(Map.of(), null), "ExpressionAttributeNames must not be empty");
        Cases.assertInvalid(() -> Placeholders.of(null, Item.EMPTY), "ExpressionAttributeValues must not be empty");
    }

    @Test
    void namesThePlaceholdersThatNoExpressionUsed() {
        Map<String, String> names = new TreeMap<>(Map.of("#a", "a", "#b", "b", "#c", "c"));
        Item values = Values.item(":x=1 :y=2 :z=3");
        Placeholders placeholders = Placeholders.of(names, values);
        Condition.parse(ConditionKind.CONDITION, "#a = :x", placeholders);
        Cases.assertInvalid(
                placeholders::requireAllUsed,
                "Value provided in ExpressionAttributeNames unused in expressions: keys: {#b, #c}");
        Projection.parse("#b, #c", placeholders);
        Cases.assertInvalid(
                placeholders::requireAllUsed,
                "Value provided in ExpressionAttributeValues unused in expressions: keys: {:y, :z}");
        Update.parse("SET d = :y ADD e :z", placeholders);
        placeholders.requireAllUsed();
    }

    @Test
    void hasNothingToUseWithoutParameters() {
        Placeholders.of(null, null).requireAllUsed();
    }
}
