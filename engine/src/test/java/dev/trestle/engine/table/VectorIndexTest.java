package dev.trestle.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.item.AttributeType;
import dev.trestle.engine.item.AttributeValue;
import dev.trestle.engine.item.Item;
import dev.trestle.engine.item.ListValue;
import dev.trestle.engine.item.NumberValue;
import dev.trestle.engine.item.StringValue;
import dev.trestle.engine.storage.MemoryStorage;
import dev.trestle.engine.storage.WriteBatch;
import dev.trestle.engine.table.SearchSchema.Element;
import dev.trestle.engine.table.SearchSchema.Role;
import dev.trestle.engine.table.vector.DistanceFunction;
import dev.trestle.engine.table.vector.Vector;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VectorIndexTest {

    private static final KeyAttribute PK = new KeyAttribute("pk", AttributeType.S);
    private static final KeyAttribute TEAM = new KeyAttribute("team", AttributeType.S);
    private static final KeyAttribute KIND = new KeyAttribute("kind", AttributeType.N);
    private static final VectorIndexDefinition DEFINITION = new VectorIndexDefinition(
            "near",
            "vector",
            new SearchSchema(List.of(new Element(TEAM, Role.HASH), new Element(KIND, Role.INLINE_FILTER))),
            new IndexProjection(IndexProjection.Kind.INCLUDE, List.of("title")),
            2,
            DistanceFunction.EUCLIDEAN);

    private final MemoryStorage storage = new MemoryStorage();
    private final VectorIndex index = open();

    @Test
    void readsItsVectorsBackFromStorage() {
        write(null, item("a", "red", 1, 0, 1));
        write(null, item("b", "red", 2, 3, 4));
        write(null, item("c", "blue", 1, 0, 0));

        VectorIndex reopened = open();

        assertThat(reopened.statistics().items()).isEqualTo(3);
        assertThat(reopened.statistics().bytes()).isEqualTo(index.statistics().bytes());
        Map<String, AttributeValue> red = Map.of("team", new StringValue("red"));
        assertThat(reopened.search(vector(0, 0), 5, red)).isEqualTo(index.search(vector(0, 0), 5, red));
        assertThat(reopened.search(vector(0, 0), 5, Map.of("team", new StringValue("red"), "kind", number(2)))
                        .findings())
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.score()).isEqualTo(5);
                    assertThat(found.item())
                            .isEqualTo(
                                    item("b", "red", 2, 3, 4).without("vector").without("other"));
                });
    }

    @Test
    void changesNothingForAnAttributeThatIsNotProjected() {
        Item before = item("a", "red", 1, 0, 1);
        write(null, before);

        try (WriteBatch batch = new WriteBatch()) {
            assertThat(index.stage(batch, before, before.with("other", number(9))))
                    .isEmpty();
            assertThat(batch.writes()).isEmpty();
        }
    }

    @Test
    void countsBothEntriesOfAnItemThatMovesToAnotherPartition() {
        Item before = item("a", "red", 1, 0, 1);
        write(null, before);

        VectorIndex.Change moved = write(before, before.with("team", new StringValue("green")));

        int bytes = before.without("vector").without("other").size() + "vector".length() + 2 * Float.BYTES;
        assertThat(moved.bytesWritten()).isEqualTo(bytes + bytes + "green".length() - "red".length());
        assertThat(index.statistics().items()).isEqualTo(1);
    }

    private VectorIndex open() {
        KeySpace table = KeySpace.ofTable(new KeySchema(List.of(PK), List.of()), storage.map("table"));
        return new VectorIndex(DEFINITION, table, storage.map("index"));
    }

    private VectorIndex.Change write(@Nullable Item before, Item after) {
        try (WriteBatch batch = new WriteBatch()) {
            VectorIndex.Change change = index.stage(batch, before, after).orElseThrow();
            storage.commit(batch);
            return change;
        }
    }

    private static Item item(String pk, String team, long kind, long x, long y) {
        return Item.of(Map.of(
                "pk",
                new StringValue(pk),
                "team",
                new StringValue(team),
                "kind",
                number(kind),
                "title",
                new StringValue("about " + pk),
                "other",
                number(0),
                "vector",
                ListValue.of(List.of(number(x), number(y)))));
    }

    private static Vector vector(long... components) {
        return Objects.requireNonNull(Vector.of(
                Arrays.stream(components).mapToObj(VectorIndexTest::number).toList()));
    }

    private static AttributeValue number(long number) {
        return NumberValue.of(BigDecimal.valueOf(number));
    }
}
