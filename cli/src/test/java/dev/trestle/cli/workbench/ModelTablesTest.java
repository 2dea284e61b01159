package dev.trestle.cli.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Screen;
import dev.trestle.cli.transfer.Pause;
import dev.trestle.embedded.EmbeddedDynamoDb;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

class ModelTablesTest {

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
    private final DynamoDbClient client = db.client();
    private final Screen screen = Screen.plain(80);

    @AfterEach
    void close() {
        client.close();
        db.close();
    }

    @Test
    void makesTheTablesOfAllFiles() {
        make(SampleModels.file(SampleModels.ONLINE_SHOP), SampleModels.file(SampleModels.SESSIONS));

        assertThat(client.listTables().tableNames()).containsExactly("OnlineShop", "session_store");
    }

    @Test
    void makesNoneIfAFileCannotBeRead() {
        assertThatThrownBy(() -> make(SampleModels.file(SampleModels.ONLINE_SHOP), Path.of("none.json")))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("none.json");

        assertThat(client.listTables().tableNames()).isEmpty();
    }

    @Test
    void makesNoneIfTwoFilesHaveTheSameTable() {
        Path shop = SampleModels.file(SampleModels.ONLINE_SHOP);

        assertThatThrownBy(() -> make(shop, shop)).hasMessageContaining("there is a table OnlineShop already");
        assertThat(client.listTables().tableNames()).isEmpty();
    }

    @Test
    void leavesATableAsItIsThatIsThereAlready() {
        Path shop = SampleModels.file(SampleModels.ONLINE_SHOP);
        make(shop);
        delete(items().get(0));
        int left = items().size();
        make(SampleModels.file(SampleModels.SESSIONS), shop);

        assertThat(client.listTables().tableNames()).containsExactly("OnlineShop", "session_store");
        assertThat(items()).hasSize(left);
        assertThat(screen.err()).contains("table OnlineShop is there already and was left as it is");
    }

    @Test
    void makesATableAnewWhoseFillingWasInterrupted() {
        Path shop = SampleModels.file(SampleModels.ONLINE_SHOP);
        make(shop);
        List<Map<String, AttributeValue>> all = items();
        client.deleteTable(request -> request.tableName("OnlineShop"));
        new TableCreation(client, Pause.SLEEPING)
                .create(ModelFile.read(shop).tables().get(0));
        assertThat(items()).isEmpty();
        make(shop);

        assertThat(items()).containsExactlyInAnyOrderElementsOf(all);
        assertThat(screen.err()).isEmpty();
        assertThat(client.listTagsOfResource(request -> request.resourceArn(table().tableArn()))
                        .tags())
                .isEmpty();
    }

    private List<Map<String, AttributeValue>> items() {
        return client.scan(request -> request.tableName("OnlineShop")).items();
    }

    private void delete(Map<String, AttributeValue> item) {
        client.deleteItem(request -> request.tableName("OnlineShop")
                .key(table().keySchema().stream()
                        .map(KeySchemaElement::attributeName)
                        .collect(Collectors.toMap(name -> name, item::get))));
    }

    private TableDescription table() {
        return client.describeTable(request -> request.tableName("OnlineShop")).table();
    }

    private void make(Path... files) {
        ModelTables.of(List.of(files)).make(client, screen.terminal());
    }
}
