package dev.trestle.cli.workbench;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.trestle.cli.item.AttributeText;
import dev.trestle.cli.terminal.CommandFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the files of NoSQL Workbench. Of the versions seen, 1.0 keeps sample items on facets and says nothing about
 * billing, 3.0 keeps them on facets or on the table; unknown members are passed over, whatever the version.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/workbench.Modeler.html">Building data
 *     models</a>
 */
final class ModelFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ModelFile() {}

    /**
     * Reads a model.
     *
     * @param file a file in UTF-8
     * @return the model
     * @throws CommandFailedException if the file cannot be read or is no data model; the message names file and place
     */
    static DataModel read(Path file) {
        try {
            return model(Node.root(parsed(file)));
        } catch (ModelException e) {
            throw failed(file, AttributeText.escaped(String.valueOf(e.getMessage())), e);
        }
    }

    private static JsonNode parsed(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new CommandFailedException(file + ": is a folder, not a file");
            }
            try (InputStream in = Files.newInputStream(file)) {
                JsonNode json = JSON.readTree(in);
                if (json.isMissingNode()) {
                    throw new ModelException("is empty");
                }
                return json;
            }
        } catch (NoSuchFileException e) {
            throw failed(file, "no such file", e);
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            String where = place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
            throw failed(file, "not valid JSON" + where + ": " + firstLine(e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw failed(file, "cannot be read (" + e.getClass().getSimpleName() + ")", e);
        }
    }

    private static DataModel model(Node root) {
        if (!root.json().isObject() || !root.json().has("DataModel")) {
            throw root.wrong("not a data model of NoSQL Workbench: it has no member \"DataModel\"");
        }
        AttributeValueReader values = new AttributeValueReader();
        TableReader reader = new TableReader(values);
        List<Node> nodes = root.required("DataModel").elements();
        List<ModelTable> tables = nodes.stream().map(reader::read).toList();
        if (tables.isEmpty()) {
            throw root.wrong("the data model has no tables");
        }
        Set<String> names = new HashSet<>();
        for (int i = 0; i < tables.size(); i++) {
            if (!names.add(tables.get(i).name())) {
                throw nodes.get(i)
                        .wrong("the model has a table " + tables.get(i).name() + " already");
            }
        }
        Optional<Node> about = root.member("ModelMetadata");
        return new DataModel(
                root.member("ModelName").map(Node::text).orElse("Unnamed model"),
                about.flatMap(node -> node.member("Author")).map(Node::text).filter(text -> !text.isBlank()),
                about.flatMap(node -> node.member("Description"))
                        .map(Node::text)
                        .filter(text -> !text.isBlank()),
                tables,
                remarks(values.wrappedTwice()));
    }

    private static List<String> remarks(List<String> wrappedTwice) {
        if (wrappedTwice.isEmpty()) {
            return List.of();
        }
        return List.of(
                wrappedTwice.size() + " maps are wrapped in \"M\" twice and were read as wrapped once, the first at "
                        + wrappedTwice.get(0));
    }

    private static CommandFailedException failed(Path file, String what, Exception cause) {
        return new CommandFailedException(file + ": " + what, cause);
    }

    private static String firstLine(String text) {
        return AttributeText.escaped(text.lines().findFirst().orElse(""));
    }
}
