package dev.trestle.conformance.fuzz;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.conformance.fuzz.AccountState.TableState;
import dev.trestle.engine.Engine;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.model.Structure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The check that fuzzers rely on finds what they look for. */
class AccountStateTest {

    private static final Item INDEXED = Item.of(Map.of("pk", new StringValue("1"), "g", new StringValue("x")));
    private static final Item NOT_INDEXED = Item.of("pk", new StringValue("2"));

    @Test
    void passesATableThatIsInStep() {
        state(List.of(INDEXED, NOT_INDEXED), List.of(INDEXED)).check();
    }

    @Test
    void findsAnEntryThatIsMissing() {
        assertFound(state(List.of(INDEXED, NOT_INDEXED), List.of()), "not the entries");
    }

    @Test
    void findsAnEntryThatIsStale() {
        Item before = INDEXED.with("g", new StringValue("y"));
        assertFound(state(List.of(INDEXED, NOT_INDEXED), List.of(INDEXED, before)), "not the entries");
    }

    @Test
    void findsAnItemThatIsThereTwice() {
        assertFound(state(List.of(INDEXED, INDEXED), List.of(INDEXED)), "two items with one key");
    }

    @Test
    void findsAnItemWithoutItsKey() {
        assertFound(state(List.of(INDEXED, Item.EMPTY), List.of(INDEXED)), "without its key");
    }

    @Test
    void findsAWrongCount() {
        assertFound(state(List.of(INDEXED), List.of(INDEXED)), "not a count of 1");
    }

    private static void assertFound(AccountState state, String what) {
        assertThatThrownBy(state::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(what);
    }

    /** A state of a table that in truth holds both items. */
    private static AccountState state(List<Item> items, List<Item> entries) {
        try (Engine engine = Engine.inMemory()) {
            engine.call("CreateTable", createTable());
            for (Item item : List.of(INDEXED, NOT_INDEXED)) {
                engine.call(
                        "PutItem",
                        Structure.builder()
                                .put("TableName", "table")
                                .put("Item", item)
                                .build());
            }
            Structure described = AccountState.of(engine).tables().get(0).description();
            return new AccountState(List.of(new TableState(described, items, Map.of("byG", entries))));
        }
    }

    private static Structure createTable() {
        Structure index = Structure.builder()
                .put("IndexName", "byG")
                .put("KeySchema", List.of(key("g")))
                .put(
                        "Projection",
                        Structure.builder().put("ProjectionType", "ALL").build())
                .build();
        return Structure.builder()
                .put("TableName", "table")
                .put("BillingMode", "PAY_PER_REQUEST")
                .put("AttributeDefinitions", List.of(definition("pk"), definition("g")))
                .put("KeySchema", List.of(key("pk")))
                .put("GlobalSecondaryIndexes", List.of(index))
                .build();
    }

    private static Structure key(String name) {
        return Structure.builder()
                .put("AttributeName", name)
                .put("KeyType", "HASH")
                .build();
    }

    private static Structure definition(String name) {
        return Structure.builder()
                .put("AttributeName", name)
                .put("AttributeType", "S")
                .build();
    }
}
