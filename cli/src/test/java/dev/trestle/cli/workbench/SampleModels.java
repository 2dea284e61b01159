package dev.trestle.cli.workbench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

/** The models of the Workbench that the tests read, and pieces of such models. */
final class SampleModels {
    static final String ONLINE_SHOP = "online-shop.json";
    static final String GAME = "game-player-profiles.json";
    static final String SESSIONS = "session-management.json";

    private SampleModels() {}

    static Path file(String name) {
        URL resource = SampleModels.class.getResource("/workbench-models/" + name);
        try {
            return Path.of(Objects.requireNonNull(resource, name).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static DataModel model(String name) {
        return ModelFile.read(file(name));
    }

    /** JSON in which single quotes stand for double ones. */
    static Node node(String json) {
        try {
            return Node.root(new ObjectMapper().readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table t whose partition key is the string pk and whose sort key is the string sk. */
    static ModelTable table(String members) {
        return new TableReader(new AttributeValueReader()).read(node("""
                                {'TableName': 't', 'KeyAttributes': {
                                  'PartitionKey': {'AttributeName': 'pk', 'AttributeType': 'S'},
                                  'SortKey': {'AttributeName': 'sk', 'AttributeType': 'S'}}, %s}""".formatted(members)));
    }
}
