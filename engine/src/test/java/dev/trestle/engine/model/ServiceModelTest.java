package dev.trestle.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
        String text;
        try (InputStream json = ServiceModelTest.class.getResourceAsStream("/service-model/" + service + ".json")) {
            text = ServiceModelText.of(new ObjectMapper().readTree(json));
        }
        if (Boolean.getBoolean("service-model.record")) {
            Files.writeString(textFile, text);
        }
        assertThat(Files.readString(textFile)).isEqualTo(text);
    }

    @Test
    void hasAllOperationsWithTheirShapesAndConstraints() {
        ServiceModel model = ServiceModel.dynamoDb();
        assertThat(model.operations()).hasSize(57);

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
