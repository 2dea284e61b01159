package dev.trestle.conformance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.trestle.engine.Engine;
import dev.trestle.engine.error.ErrorType;
import dev.trestle.engine.model.ServiceModel;
import dev.trestle.protocol.JsonAnswer;
import dev.trestle.protocol.JsonProtocol;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An account that checks itself after each request: what went out is an answer or an error of the API, a request that was
 * refused or only reads has changed nothing, and indexes hold what the items say.
 */
final class CheckedAccount implements AutoCloseable {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    /** Any other operation is taken for one that writes, so that a new one need not be listed to be fuzzed. */
    private static final Set<String> READING = Set.of(
            "DescribeTable",
            "ListTables",
            "GetItem",
            "BatchGetItem",
            "TransactGetItems",
            "Query",
            "Scan",
            "SearchVectors");

    private static final Set<String> ERRORS = Arrays.stream(ErrorType.values())
            .filter(type -> type != ErrorType.INTERNAL_SERVER_ERROR)
            .map(ErrorType::qualifiedCode)
            .collect(Collectors.toUnmodifiableSet());

    private final Engine engine = Engine.inMemory();
    private final JsonProtocol protocol = new JsonProtocol(engine);
    private final List<String> requests = new ArrayList<>();
    private AccountState state = AccountState.of(engine);

    /** The operations that the engine answers, in the order of their names. */
    List<String> operations() {
        return engine.operations().stream().sorted().toList();
    }

    /**
     * Carries out a request.
     *
     * @throws AssertionError with all requests so far if something is wrong
     */
    void call(String operation, String body) {
        call(operation, body, READING.contains(operation));
    }

    /**
     * Carries out a request that reads.
     *
     * @throws AssertionError with all requests so far if something is wrong
     */
    void read(String operation, String body) {
        call(operation, body, true);
    }

    private void call(String operation, String body, boolean reading) {
        requests.add(operation + " " + body.replace('\n', ' ').replace('\r', ' '));
        try {
            boolean answered = answered(operation, body);
            AccountState after = AccountState.of(engine);
            if (!answered || reading) {
                require(after.equals(state), "what should have changed nothing left " + after + " of " + state);
            }
            after.check();
            state = after;
        } catch (RuntimeException | StackOverflowError e) {
            throw failure(e.toString(), e);
        }
    }

    private static String target(String operation) {
        ServiceModel service =
                ServiceModel.streams().operation(operation) == null ? ServiceModel.dynamoDb() : ServiceModel.streams();
        return service.targetPrefix() + "." + operation;
    }

    private boolean answered(String operation, String body) {
        JsonAnswer answer = protocol.answer(target(operation), body.getBytes(StandardCharsets.UTF_8));
        JsonNode json = json(answer.body());
        if (answer.status() == 200) {
            return true;
        }
        String type = json.path("__type").asText();
        require(answer.status() == 400 && ERRORS.contains(type), "not an error that the API has here: " + json);
        JsonNode message = json.has("Message") ? json.get("Message") : json.path("message");
        // Of a body that is no JSON AWS says nothing but that.
        require(
                !message.asText().isBlank() || type.equals(ErrorType.SERIALIZATION.qualifiedCode()),
                "an error without a reason: " + json);
        return false;
    }

    private JsonNode json(byte[] body) {
        try {
            JsonNode json = MAPPER.readTree(body);
            require(json.isObject(), "an answer that is no object: " + json);
            return json;
        } catch (IOException e) {
            throw failure("an answer that is no JSON", e);
        }
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw failure(otherwise, null);
        }
    }

    private AssertionError failure(String what, @Nullable Throwable cause) {
        return new AssertionError(what + "\nafter these requests:\n" + String.join("\n", requests), cause);
    }

    @Override
    public void close() {
        engine.close();
    }
}
