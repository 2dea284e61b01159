package dev.trestle.engine;

import static dev.trestle.engine.Calls.definition;
import static dev.trestle.engine.Calls.keys;
import static dev.trestle.engine.Calls.n;
import static dev.trestle.engine.Calls.s;
import static dev.trestle.engine.Calls.structure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.item.Item;
import dev.trestle.engine.model.Structure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AWS, "Paginating table query results": a page ends at 1 MB of what was read, before any filter. */
class PageSizeTest {

    private static final String TABLE = "table";
    private static final int ITEMS = 40;
    private static final int ITEM_BYTES = 100_000;
    private static final int PAGE_BYTES = 1024 * 1024;

    private final Calls calls = new Calls(Engine.inMemory());

    @BeforeEach
    void fillTable() {
        calls.call(
                "CreateTable",
                "TableName",
                TABLE,
                "BillingMode",
                "PAY_PER_REQUEST",
                "AttributeDefinitions",
                List.of(definition("pk", "S"), definition("sk", "N")),
                "KeySchema",
                keys("pk", "sk"));
        for (int i = 0; i < ITEMS; i++) {
            calls.put(TABLE, Item.of(Map.of("pk", s("p"), "sk", n(i), "a", s("x".repeat(ITEM_BYTES)))));
        }
    }

    @ParameterizedTest
    @CsvSource({"Query, true", "Query, false", "Scan, true"})
    void endsAPageAtOneMegabyte(String operation, boolean forward) {
        Structure answer = calls.call(
                operation,
                "TableName",
                TABLE,
                "KeyConditionExpression",
                operation.equals("Query") ? "pk = :p" : null,
                "ExpressionAttributeValues",
                operation.equals("Query") ? Item.of(":p", s("p")) : null,
                "ScanIndexForward",
                operation.equals("Query") ? forward : null);
        assertThat(answer.integer("ScannedCount"))
                .isBetween(PAGE_BYTES / (ITEM_BYTES + 30), PAGE_BYTES / ITEM_BYTES + 1);
        List<Item> items = answer.items("Items");
        Item last = items.get(items.size() - 1);
        assertThat(answer.item("LastEvaluatedKey")).isEqualTo(last.only(List.of("pk", "sk")));
    }

    @Test
    void countsWhatTheFilterDropsTowardsThePage() {
        Structure request = structure(
                "TableName",
                TABLE,
                "FilterExpression",
                "sk = :last",
                "ExpressionAttributeValues",
                Item.of(":last", n(ITEMS - 1)));
        Structure first = calls.call("Scan", request);
        assertThat(first.items("Items")).isEmpty();
        assertThat(first.item("LastEvaluatedKey")).isNotNull();
        assertThat(calls.all("Scan", request)).hasSize(1);
    }

    @Test
    void goesOnToTheEndWithoutGapsOrRepeats() {
        Structure request = structure(
                "TableName",
                TABLE,
                "KeyConditionExpression",
                "pk = :p",
                "ExpressionAttributeValues",
                Item.of(":p", s("p")),
                "ScanIndexForward",
                false);
        assertThat(calls.all("Query", request))
                .extracting(item -> Calls.number(item, "sk"))
                .hasSize(ITEMS)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((l, r) -> Long.compare(r, l));
    }
}
