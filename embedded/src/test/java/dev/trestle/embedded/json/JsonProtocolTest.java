package dev.trestle.embedded.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.Engine;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

class JsonProtocolTest {

    private final Engine engine = Engine.inMemory();
    private final JsonProtocol protocol = new JsonProtocol(engine);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void answersWithABodyThatCanBeChecked() {
        JsonAnswer answer = answer("DynamoDB_20120810.ListTables", "{}");
        CRC32 crc = new CRC32();
        crc.update(answer.body());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.requestId()).matches("[A-Z0-9]{52}");
        assertThat(answer.crc32()).isEqualTo(crc.getValue());
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("{\"TableNames\":[]}");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "ListTables", "DynamoDB_20120810.", "DynamoDB_20120810.ListTabels", "Other_1.ListTables"})
    void knowsNoOtherTargets(@Nullable String target) {
        JsonAnswer answer = answer(target, "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(member(answer, "__type")).isEqualTo("com.amazon.coral.service#UnknownOperationException");
    }

    @Test
    void namesTheTypeOfAnError() {
        JsonAnswer answer = answer("DynamoDB_20120810.DescribeTable", "{\"TableName\":\"none\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(member(answer, "__type")).isEqualTo("com.amazonaws.dynamodb.v20120810#ResourceNotFoundException");
        assertThat(member(answer, "message")).contains("none");
    }

    @Test
    void refusesABodyThatIsNoJson() {
        JsonAnswer answer = answer("DynamoDB_20120810.DescribeTable", "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(member(answer, "__type")).isEqualTo("com.amazon.coral.service#SerializationException");
    }

    private JsonAnswer answer(@Nullable String target, String body) {
        return protocol.answer(target, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String member(JsonAnswer answer, String name) {
        return JsonNode.parser().parse(answer.body()).field(name).orElseThrow().text();
    }
}
