package dev.trestle.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceModelTest {

    private static final Path TEXTS = Path.of("src/main/resources/dev/trestle/engine/model");

    /** With {@code -Dservice-model.record=true} the text is written anew, for a newer model. */
    @ParameterizedTest
    @ValueSource(strings = {"dynamodb", "dynamodbstreams"})
    void theTextThatTheEngineReadsSaysWhatAmazonsModelSays(String service) throws IOException {
        Path textFile = TEXTS.resolve(service + ".model");
        ObjectNode model = (ObjectNode) json(service + ".json");
        if (service.equals("dynamodb")) {
            addTo(model, (ObjectNode) json("dynamodb-newer.json"));
        }
        String text = ServiceModelText.of(model);
        if (Boolean.getBoolean("service-model.record")) {
            Files.writeString(textFile, text);
        }
        assertThat(Files.readString(textFile)).isEqualTo(text);
    }

    private static JsonNode json(String file) throws IOException {
        try (InputStream stream = ServiceModelTest.class.getResourceAsStream("/service-model/" + file)) {
            return new ObjectMapper().readTree(stream);
        }
    }

    /** Adds the members of an object to another of the same form, at every depth. */
    private static void addTo(ObjectNode model, ObjectNode newer) {
        for (Map.Entry<String, JsonNode> member : newer.properties()) {
            JsonNode present = model.get(member.getKey());
            if (present instanceof ObjectNode known && member.getValue() instanceof ObjectNode more) {
                addTo(known, more);
            } else {
                assertThat(present).as(member.getKey() + " is in both models").isNull();
                model.set(member.getKey(), member.getValue());
            }
        }
    }

    @Test
    void hasAllOperationsWithTheirShapesAndConstraints() {
        ServiceModel model = ServiceModel.dynamoDb();
        assertThat(model.operations().keySet()).hasSize(62);

        Shape.StructureOf putItem = model.operations().get("PutItem").input();
        assertThat(putItem.members().get("TableName"))
                .isEqualTo(new Shape.Member("TableName", model.shape("TableArn"), true));
        assertThat(putItem.members().get("Item").shape()).isInstanceOf(Shape.Attributes.class);
        assertThat(model.shape("TableName")).isInstanceOfSatisfying(Shape.Text.class, name -> {
            assertThat(name.length()).isEqualTo(new Bounds(3, 255));
            assertThat(name.pattern().orElseThrow().pattern()).isEqualTo("[a-zA-Z0-9_.-]+");
        });
        assertThat(model.shape("ReturnConsumedCapacity"))
                .isInstanceOfSatisfying(
                        Shape.Text.class,
                        text -> assertThat(text.values()).containsExactly("INDEXES", "TOTAL", "NONE"));
    }

    @Test
    void noOperationIsInBothServices() {
        assertThat(ServiceModel.streams().operations().keySet())
                .hasSize(4)
                .doesNotContainAnyElementsOf(
                        ServiceModel.dynamoDb().operations().keySet());
        assertThat(ServiceModel.findOperation("GetRecords"))
                .isSameAs(ServiceModel.streams().operation("GetRecords"));
    }
}
