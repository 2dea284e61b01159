package dev.trestle.cli.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.trestle.cli.terminal.CommandFailedException;
import dev.trestle.cli.terminal.Screen;
import dev.trestle.embedded.EmbeddedDynamoDb;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

class ModelTablesTest {

    private final EmbeddedDynamoDb db = EmbeddedDynamoDb.inMemory();
    private final DynamoDbClient client = db.client();

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
    void makesNoneIfATableIsThereAlreadyOrTwice() {
        Path shop = SampleModels.file(SampleModels.ONLINE_SHOP);
        Path sessions = SampleModels.file(SampleModels.SESSIONS);
        assertThatThrownBy(() -> make(shop, shop)).hasMessageContaining("there is a table OnlineShop already");
        assertThat(client.listTables().tableNames()).isEmpty();

        make(shop);
        assertThatThrownBy(() -> make(sessions, shop)).hasMessageContaining("there is a table OnlineShop already");
        assertThat(client.listTables().tableNames()).containsExactly("OnlineShop");
    }

    private void make(Path... files) {
        ModelTables.make(client, List.of(files), Screen.plain(80).terminal());
    }
}
