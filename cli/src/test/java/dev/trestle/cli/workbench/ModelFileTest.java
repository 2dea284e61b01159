package dev.trestle.cli.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.trestle.cli.terminal.CommandFailedException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

class ModelFileTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "online-shop.json, AnOnlineShop, OnlineShop, 20, 9, 2, false, 0",
        "game-player-profiles.json, Game-Player-Profiles, game-player-profiles, 14, 6, 0, true, 1",
        "session-management.json, Session management step by step, session_store, 6, 0, 1, true, 0",
        "social-network.json, FFiitt, SNS, 17, 0, 0, true, 0"
    })
    void readsTheModelsOfTheWorkbench(
            String file,
            String name,
            String table,
            int items,
            int facets,
            int indexes,
            boolean provisioned,
            int remarks) {
        DataModel model = SampleModels.model(file);

        assertThat(model.name()).isEqualTo(name);
        assertThat(model.remarks()).hasSize(remarks);
        assertThat(model.tables()).hasSize(1);
        ModelTable read = model.tables().get(0);
        assertThat(read.name()).isEqualTo(table);
        assertThat(read.key()).hasToString("partition key PK (S), sort key SK (S)");
        assertThat(read.items()).hasSize(items);
        assertThat(read.facets()).hasSize(facets);
        assertThat(read.indexes()).hasSize(indexes);
        assertThat(read.throughput().isPresent()).isEqualTo(provisioned);
    }

    @Test
    void readsIndexesWithTheirKeysAndProjections() {
        assertThat(SampleModels.model(SampleModels.ONLINE_SHOP).tables().get(0).indexes())
                .extracting(
                        ModelIndex::name,
                        index -> index.key().names(),
                        index -> index.projection().projectionType(),
                        ModelIndex::throughput)
                .containsExactly(
                        tuple("GSI1", List.of("GSI1-PK", "GSI1-SK"), ProjectionType.ALL, Optional.empty()),
                        tuple("GSI2", List.of("GSI2-PK", "GSI2-SK"), ProjectionType.ALL, Optional.empty()));
    }

    @Test
    void readsAFacetWithTheKeysOfItsOwnSampleItems() {
        Facet shipment = SampleModels.model(SampleModels.ONLINE_SHOP).tables().get(0).facets().stream()
                .filter(facet -> facet.name().equals("shipment"))
                .findFirst()
                .orElseThrow();

        assertThat(shipment.attributes())
                .containsExactly("EntityType", "GSI1-PK", "GSI1-SK", "GSI2-PK", "GSI2-SK", "Address", "Type", "Date");
        assertThat(shipment.sampleKeys())
                .extracting(PrimaryKey::toString)
                .containsExactly("\"o#12345\", \"sh#88899\"", "\"o#12345\", \"sh#98765\"");
    }

    @Test
    void readsTheMapsThatTheGameWrapsTwice() {
        DataModel model = SampleModels.model(SampleModels.GAME);

        assertThat(model.tables().get(0).items())
                .filteredOn(item -> item.get("SK").s().equals("EQUIPMENTS#001EQUIPMENTS#002"))
                .extracting(item -> item.get("EquipmentAttributes").m())
                .containsExactly(Map.of("DEF", AttributeValue.fromN("100")));
        assertThat(model.remarks().get(0))
                .contains("12 maps")
                .contains("DataModel[0].TableFacets[2].TableData[0].ItemAttributes.M");
    }

    @Test
    void joinsWhatSeveralFacetsSayAboutOneItem() {
        ModelTable table = SampleModels.table("""
                'TableData': [{'pk': {'S': 'a'}, 'sk': {'S': 'b'}, 'x': {'N': '1'}}],
                'TableFacets': [{'FacetName': 'f', 'NonKeyAttributes': ['y'],
                  'TableData': [{'pk': {'S': 'a'}, 'sk': {'S': 'b'}, 'y': {'N': '2'}}]}]""");

        assertThat(table.items()).hasSize(1);
        assertThat(table.items().get(0)).containsOnlyKeys("pk", "sk", "x", "y");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesAForeignOrBrokenFileInOneLine(String json, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("model.json"), json.replace('\'', '"'));

        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageStartingWith(file + ": " + message)
                .message()
                .hasLineCount(1);
    }

    static Stream<Arguments> refusesAForeignOrBrokenFileInOneLine() {
        String foreign = "not a data model of NoSQL Workbench: it has no member \"DataModel\"";
        String broken = "not valid JSON at line 1, column ";
        return Stream.of(
                Arguments.of("", "is empty"),
                Arguments.of("[]", foreign),
                Arguments.of("{'Resources': {}}", foreign),
                Arguments.of("{'DataModel': []}", "the data model has no tables"),
                Arguments.of("{'DataModel': {}}", "DataModel: expected an array, found a value of type object"),
                Arguments.of("{'DataModel': [5]}", "DataModel[0]: expected an object, found 5"),
                Arguments.of("{'DataModel': [{}]}", "DataModel[0]: TableName is missing"),
                Arguments.of("{'DataModel': [{'TableName': 'a\\nb'}]}", "DataModel[0]: KeyAttributes is missing"),
                Arguments.of("{'DataModel': [", broken),
                Arguments.of("{'a': 1, 'a': 2}", broken),
                Arguments.of("{} {}", broken),
                Arguments.of("<html>\n<body>", broken));
    }

    @Test
    void refusesAFileThatIsLargerThanAnArrayBeforeItIsReadWhole(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sparse.json");
        try (FileChannel sparse = FileChannel.open(
                file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            sparse.write(ByteBuffer.wrap(new byte[] {'}'}), 3L << 30);
        }
        assertThatThrownBy(() -> ModelFile.read(file))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("not valid JSON at line 1");
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource
    void saysWhereATableIsWrong(String members, String message) {
        assertThatThrownBy(() -> SampleModels.table(members))
                .isInstanceOf(ModelException.class)
                .hasMessage(message);
    }

    static Stream<Arguments> saysWhereATableIsWrong() {
        return Stream.of(
                Arguments.of("'TableData': [{'pk': {'S': 'a'}}]", "TableData[0]: the key attribute sk is missing"),
                Arguments.of(
                        "'TableData': [{'pk': {'N': '1'}, 'sk': {'S': 'b'}}]",
                        "TableData[0].pk: the type is N, but the table's key needs S"),
                Arguments.of(
                        "'TableFacets': [{'FacetName': 'f'}, {'FacetName': 'f'}]",
                        "TableFacets[1]: the table has a facet of this name already"),
                Arguments.of("'TableFacets': [{'TableData': []}]", "TableFacets[0]: FacetName is missing"),
                Arguments.of(
                        "'BillingMode': 'FREE'",
                        "BillingMode: expected one of [PROVISIONED, PAY_PER_REQUEST], found \"FREE\""),
                Arguments.of(
                        "'GlobalSecondaryIndexes': [{'IndexName': 'i'}]",
                        "GlobalSecondaryIndexes[0]: KeyAttributes is missing"),
                Arguments.of(
                        "'BillingMode': 'PROVISIONED', 'ProvisionedCapacitySettings': {'ProvisionedThroughput': "
                                + "{'ReadCapacityUnits': 0, 'WriteCapacityUnits': 1}}",
                        "ProvisionedCapacitySettings.ProvisionedThroughput.ReadCapacityUnits: "
                                + "expected a whole number of at least 1, found 0"));
    }

    @Test
    void refusesAnItemThatIsDescribedInTwoWays() {
        String items = """
                'TableData': [{'pk': {'S': 'a'}, 'sk': {'S': 'b'}, 'x': {'N': '1'}},
                              {'pk': {'S': 'a'}, 'sk': {'S': 'b'}, 'x': {'N': '2'}}]""";

        assertThatThrownBy(() -> SampleModels.table(items))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("TableData[1].x: ");
    }

    @Test
    void refusesAnItemThatAnIndexCouldNotHold() {
        String members = """
                'GlobalSecondaryIndexes': [{'IndexName': 'i', 'Projection': {'ProjectionType': 'ALL'},
                  'KeyAttributes': {'PartitionKey': {'AttributeName': 'x', 'AttributeType': 'N'}}}],
                'TableData': [{'pk': {'S': 'a'}, 'sk': {'S': 'b'}, 'x': {'S': '1'}}]""";

        assertThatThrownBy(() -> SampleModels.table(members))
                .isInstanceOf(ModelException.class)
                .hasMessage("TableData[0].x: the type is S, but the index i needs N");
    }

    @Test
    void refusesAnAttributeThatIsAKeyOfTwoTypes() {
        String members = """
                'GlobalSecondaryIndexes': [{'IndexName': 'i', 'Projection': {'ProjectionType': 'ALL'},
                  'KeyAttributes': {'PartitionKey': {'AttributeName': 'sk', 'AttributeType': 'N'}}}]""";

        assertThatThrownBy(() -> SampleModels.table(members))
                .isInstanceOf(ModelException.class)
                .hasMessageContaining("sk");
    }

    @Test
    void saysThatAFileIsMissingOrAFolder() {
        assertThatThrownBy(() -> ModelFile.read(folder.resolve("none.json")))
                .isInstanceOf(CommandFailedException.class)
                .hasMessage(folder.resolve("none.json") + ": no such file");
        assertThatThrownBy(() -> ModelFile.read(folder))
                .isInstanceOf(CommandFailedException.class)
                .hasMessage(folder + ": is a folder, not a file");
    }
}
