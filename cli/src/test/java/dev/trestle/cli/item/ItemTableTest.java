package dev.trestle.cli.item;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.cli.terminal.ResultTable;
import dev.trestle.cli.terminal.ResultTable.Header;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class ItemTableTest {
    private static final List<String> KEYS = List.of("pk", "sk");

    @Test
    void putsKeysFirstThenKnownAttributesThenOthersByName() {
        ResultTable table = ItemTable.of(
                List.of(item("sk", "s", "zeta", "1", "beta", "3", "alpha", "2", "pk", "p", "name", "n")),
                KEYS,
                List.of("zeta", "absent", "name"));

        assertThat(table.headers())
                .extracting(Header::title)
                .containsExactly("pk", "sk", "zeta", "name", "alpha", "beta");
        assertThat(table.rows()).containsExactly(List.of("p", "s", "1", "n", "2", "3"));
    }

    @Test
    void leavesTheCellOfAnAbsentAttributeEmpty() {
        ResultTable table = ItemTable.of(
                List.of(item("pk", "1", "sk", "a", "x", "y"), item("pk", "2", "sk", "b")), KEYS, List.of());

        assertThat(table.rows()).containsExactly(List.of("1", "a", "y"), List.of("2", "b", ""));
    }

    @Test
    void alignsAColumnAsNumbersIfItHoldsNothingElse() {
        Map<String, AttributeValue> one = item("pk", "p", "sk", "a", "mixed", "text");
        one.put("count", AttributeValue.fromN("1"));
        Map<String, AttributeValue> two = item("pk", "p", "sk", "b");
        two.put("mixed", AttributeValue.fromN("2"));

        ResultTable table = ItemTable.of(List.of(one, two), KEYS, List.of());

        assertThat(table.headers())
                .containsExactly(
                        new Header("pk", false, true),
                        new Header("sk", false, true),
                        Header.number("count"),
                        Header.text("mixed"));
    }

    private static Map<String, AttributeValue> item(String... namesAndTexts) {
        Map<String, AttributeValue> item = new HashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            item.put(namesAndTexts[i], AttributeValue.fromS(namesAndTexts[i + 1]));
        }
        return item;
    }
}
