package dev.trestle.cli.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.cli.terminal.Screen;
import dev.trestle.embedded.EmbeddedDynamoDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LoadCommandTest {
    private final Screen screen = Screen.plain(100);

    @TempDir
    private Path folder;

    @Test
    void showsTablesIndexesAndFacets() {
        assertThat(load(SampleModels.file(SampleModels.ONLINE_SHOP).toString())).isZero();

        assertThat(screen.out().lines())
                .containsSubsequence(
                        "AnOnlineShop by Samaneh Utter: This is one way of data modelling of an online shop.",
                        "Table OnlineShop: 20 items, billed by request, 38 write units to fill",
                        "  partition key PK (S), sort key SK (S)",
                        "  index GSI1: partition key GSI1-PK (S), sort key GSI1-SK (S), projects all attributes, 10 items",
                        "  index GSI2: partition key GSI2-PK (S), sort key GSI2-SK (S), projects all attributes, 8 items",
                        "| shipmentItem  |     3 | PK            | SK       | GSI1-PK, GSI1-SK, Quantity, EntityType        |");
        assertThat(screen.err()).isEmpty();
    }

    @Test
    void showsTheItemsOfAFacetWithWhatReadingThemTook() {
        assertThat(query(SampleModels.ONLINE_SHOP, "shipmentItem")).isZero();

        assertThat(screen.out()).isEqualTo("""
                        shipmentItem: 3 items of table OnlineShop
                        +---------+-----------+----------+---------+----------+--------------+
                        | PK      | SK        | GSI1-PK  | GSI1-SK | Quantity | EntityType   |
                        +---------+-----------+----------+---------+----------+--------------+
                        | o#12345 | shp#12345 | sh#98765 | p#99887 | 3        | shipmentItem |
                        | o#12345 | shp#54321 | sh#88899 | p#99887 | 2        | shipmentItem |
                        | o#12345 | shp#55555 | sh#98765 | p#12345 | 2        | shipmentItem |
                        +---------+-----------+----------+---------+----------+--------------+
                        Query OnlineShop: PK = "o#12345" and SK begins with "shp#"
                        3 items read, 0.5 read units consumed
                        """);
    }

    @Test
    void showsAFacetThatIsWiderThanTheTerminalInMoreRows() {
        assertThat(query(SampleModels.GAME, "Metadata")).isZero();

        assertThat(screen.out())
                .contains("| player001 | #METADATA#player001 | Type             | Metadata")
                .contains("|           |                     | PlayerExperience | 1000");
    }

    @ParameterizedTest
    @CsvSource({
        "online-shop.json, customer, 3",
        "online-shop.json, orderItem, 2",
        "online-shop.json, invoice, 1",
        "online-shop.json, OnlineShop, 20",
        "game-player-profiles.json, Friends, 1",
        "game-player-profiles.json, Equipments, 3",
        "game-player-profiles.json, game-player-profiles, 14",
        "session-management.json, session_store, 6",
        "social-network.json, SNS, 17"
    })
    void findsTheItemsOfAFacetOrATable(String file, String name, int items) {
        assertThat(query(file, name)).isZero();

        assertThat(screen.out()).startsWith(name + ": " + items + " item");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"online-shop.json", "game-player-profiles.json", "session-management.json", "social-network.json"
            })
    void showsEachFacetOrEachTableIfNoneIsNamed(String file) {
        assertThat(load(SampleModels.file(file).toString(), "--query")).isZero();

        List<String> names = new Views(SampleModels.model(file))
                .all().stream().map(view -> view.name() + ":").toList();
        assertThat(screen.out().lines().map(line -> line.split(" ", 2)[0]).filter(names::contains))
                .isEqualTo(names);
    }

    @Test
    void findsItemsOfAFacetByAliasesAndAttributesWhereTheTableHoldsTheSamples() throws IOException {
        String items = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> "{'pk': {'S': 'c#%d'}, 'sk': {'S': '%s#%d'}, 'total': {'N': '%d'}}"
                        .formatted(i % 7, i % 2 == 0 ? "order" : "invoice", i, i))
                .collect(Collectors.joining(","));
        Path file = model("""
                'TableData': [%s], 'TableFacets': [{'FacetName': 'order', 'NonKeyAttributes': ['total'],
                  'KeyAttributeAlias': {'PartitionKeyAlias': 'c#Customer', 'SortKeyAlias': 'order#Order'}}]""".formatted(items));

        assertThat(load(file.toString(), "--query", "order")).isZero();

        assertThat(screen.out()).startsWith("order: 30 items of table tab").contains("60 items read");
        assertThat(screen.out()).doesNotContain("invoice");
    }

    @Test
    void readsBackEveryTypeFromTheEngine() throws IOException {
        Path file = model("""
                'TableData': [{'pk': {'S': 'p'}, 'sk': {'S': 's'}, 'a': {'N': '1.50'}, 'b': {'B': 'aGVsbG8='},
                  'c': {'BOOL': true}, 'd': {'NULL': true}, 'e': {'SS': ['x']}, 'f': {'NS': ['2']},
                  'g': {'BS': ['aGVsbG8=']}, 'h': {'L': [{'N': '1'}, {'M': {'i': {'S': 'j'}}}]}}]""");

        assertThat(load(file.toString(), "--query", "tab")).isZero();

        assertThat(screen.out().lines().filter(line -> line.startsWith("| p ")).findFirst())
                .contains("| p  | s  | 1.5 | \"aGVsbG8=\" | true | null | {\"x\"} | {2} | {\"aGVsbG8=\"}"
                        + " | [1, {\"i\": \"j\"}] |");
    }

    @Test
    void findsAnItemByItsNumberWhateverItsSpelling() throws IOException {
        Path file = Files.writeString(folder.resolve("numbers.json"), """
                {"DataModel": [{"TableName": "tab", "KeyAttributes": {
                    "PartitionKey": {"AttributeName": "id", "AttributeType": "N"}},
                  "TableFacets": [{"FacetName": "f", "TableData": [{"id": {"N": "1.0"}}, {"id": {"N": "2e2"}}]}]}]}""");

        assertThat(load(file.toString(), "--query", "f")).isZero();

        assertThat(screen.out())
                .startsWith("f: 2 items of table tab")
                .contains("|   1 |")
                .contains("| 200 |");
    }

    private int query(String file, String name) {
        return load(SampleModels.file(file).toString(), "--query", name);
    }

    private int load(String... arguments) {
        return new CommandLine(new LoadCommand(screen.terminal(), EmbeddedDynamoDb::inMemory)).execute(arguments);
    }

    private Path model(String members) throws IOException {
        return Files.writeString(
                folder.resolve("model.json"), """
                {'DataModel': [{'TableName': 'tab', 'KeyAttributes': {
                    'PartitionKey': {'AttributeName': 'pk', 'AttributeType': 'S'},
                    'SortKey': {'AttributeName': 'sk', 'AttributeType': 'S'}}, %s}]}""".formatted(members).replace('\'', '"'));
    }
}
