package dev.trestle.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.trestle.engine.Engine;
import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.error.ServiceException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(text(answer)).isEqualTo("{\"TableNames\":[]}");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "ListTables", "DynamoDB_20120810.", "DynamoDB_20120810.ListTabels", "Other_1.ListTables"})
    void knowsNoOtherTargets(@Nullable String target) {
        JsonAnswer answer = answer(target, "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(text(answer))
                .isEqualTo("{\"__type\":\"com.amazon.coral.service#UnknownOperationException\","
                        + "\"message\":\"Unknown operation exception\"}");
    }

    @Test
    void namesTheTypeOfAnError() {
        JsonAnswer answer = answer("DynamoDB_20120810.DescribeTable", "{\"TableName\":\"none\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(text(answer))
                .startsWith("{\"__type\":\"com.amazonaws.dynamodb.v20120810#ResourceNotFoundException\",\"message\":")
                .contains("none");
    }

    @Test
    void refusesABodyThatIsNoJson() {
        JsonAnswer answer = answer("DynamoDB_20120810.DescribeTable", "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(text(answer)).isEqualTo("{\"__type\":\"com.amazon.coral.service#SerializationException\"}");
    }

    @Test
    void carriesOutNothingThatTheGateStops() {
        ServiceException refusal = new ServiceException(ErrorType.VALIDATION, "no");

        JsonAnswer answer = protocol.answer(
                "DynamoDB_20120810.DeleteTable",
                "{\"TableName\":\"t12\"}".getBytes(StandardCharsets.UTF_8),
                (operation, request) -> {
                    assertThat(operation.name()).isEqualTo("DeleteTable");
                    assertThat(request.string("TableName")).isEqualTo("t12");
                    throw refusal;
                });

        assertThat(answer.status()).isEqualTo(400);
        assertThat(text(answer))
                .isEqualTo("{\"__type\":\"com.amazon.coral.validate#ValidationException\",\"message\":\"no\"}");
    }

    private JsonAnswer answer(@Nullable String target, String body) {
        return protocol.answer(target, body.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(JsonAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
