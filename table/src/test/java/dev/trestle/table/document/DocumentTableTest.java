package dev.trestle.table.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.embedded.EmbeddedDynamoDb;
import dev.trestle.table.InvalidValueException;
import dev.trestle.table.handwritten.AppTable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

class DocumentTableTest {

    private static final Map<String, Object> KEY = Map.of("pk", "a", "sk", "1");

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
    private final DocumentTable table = DocumentTable.on(db.client(), "app");

    @BeforeEach
    void create() {
        db.client().createTable(AppTable.DESIGN.createTableRequest("app"));
    }

    @AfterEach
    void close() {
        db.close();
    }

    private static Map<String, Object> with(String name, Object value) {
        Map<String, Object> document = new HashMap<>(KEY);
        document.put(name, value);
        return document;
    }

    @Test
    void plainValuesComeBackAsTheyWentIn() {
        Map<String, Object> document = new LinkedHashMap<>(KEY);
        document.put("text", "ø");
        document.put("number", new BigDecimal("12.5"));
        document.put("flag", true);
        document.put("nothing", null);
        document.put("list", Arrays.asList("x", BigDecimal.ONE, null, List.of()));
        document.put("map", Map.of("deep", Map.of("deeper", List.of(BigDecimal.TEN.stripTrailingZeros()))));
        document.put("texts", Set.of("a", "b"));
        document.put("numbers", Set.of(BigDecimal.ONE, new BigDecimal("2.5")));

        table.put(document);

        Map<String, Object> found = table.get(KEY).orElseThrow();
        assertThat(found.get("map").toString()).isEqualTo("{deep={deeper=[10]}}");
        found = new LinkedHashMap<>(found);
        found.remove("map");
        document.remove("map");
        assertThat(found).isEqualTo(document);
    }

    @Test
    void byteArraysGoInAndOut() {
        table.put(with("bytes", new byte[] {1, 2}));
        assertThat((byte[]) table.get(KEY).orElseThrow().get("bytes")).containsExactly(1, 2);
        table.put(with("bytes", Set.of(new byte[] {1}, new byte[] {2, 3})));
        assertThat((Set<?>) table.get(KEY).orElseThrow().get("bytes")).hasSize(2);
    }

    static List<Object> valuesWithoutForm() {
        return List.of(
                new Object(), Set.of(), Set.of("a", 1), Map.of(1, "a"), Double.NaN, List.of(Thread.currentThread()));
    }

    @ParameterizedTest
    @MethodSource("valuesWithoutForm")
    void refusesWhatDynamoDbDoesNotStore(Object value) {
        assertThatThrownBy(() -> table.put(with("odd", value)))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("odd");
    }

    @Test
    void updatesDeletesQueriesAndScans() {
        for (int i = 0; i < 3; i++) {
            table.put(Map.of("pk", "a", "sk", Integer.toString(i), "n", i));
        }

        assertThat(table.update(
                        KEY,
                        DocumentExpression.of("SET #n = #n + :one")
                                .name("#n", "n")
                                .value(":one", 1),
                        DocumentExpression.of("#n < :max").name("#n", "n").value(":max", 5)))
                .containsEntry("n", new BigDecimal(2));
        assertThat(table.query(DocumentExpression.of("pk = :pk").value(":pk", "a")))
                .extracting("sk")
                .containsExactly("0", "1", "2");
        assertThat(table.scan(DocumentExpression.of("n > :n").value(":n", 1))).hasSize(2);
        assertThat(table.scan()).hasSize(3);
        assertThat(table.statement("SELECT sk FROM app WHERE pk = ? AND n = ?", "a", 0))
                .isEqualTo(List.of(Map.of("sk", "0")));
        assertThatThrownBy(() -> table.delete(KEY, DocumentExpression.of("attribute_not_exists(pk)")))
                .isInstanceOf(ConditionalCheckFailedException.class);
        assertThat(table.delete(KEY)).isPresent();
        assertThat(table.delete(KEY)).isEmpty();
        assertThat(table.get(KEY)).isEmpty();
    }

    @Test
    void theAsynchronousTwinDoesTheSame() throws Exception {
        AsyncDocumentTable async = AsyncDocumentTable.on(db.asyncClient(), "app");

        async.put(with("n", 1)).get();
        assertThat(async.update(KEY, DocumentExpression.of("ADD n :one").value(":one", 1))
                        .get())
                .containsEntry("n", new BigDecimal(2));
        assertThat(async.get(KEY).get()).isEqualTo(table.get(KEY));
        assertThat(async.query(DocumentExpression.of("pk = :pk").value(":pk", "a"))
                        .get())
                .hasSize(1);
        assertThat(async.scan().get()).hasSize(1);
        assertThat(async.delete(KEY).get()).isPresent();
        assertThat(table.scan()).isEmpty();
    }
}
