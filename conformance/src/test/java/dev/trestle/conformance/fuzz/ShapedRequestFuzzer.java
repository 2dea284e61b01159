package dev.trestle.conformance.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Takes the input as decisions by which requests are made after the service model: almost all of them get through the
 * decoding of JSON and most through the model's constraints, into what lies behind.
 */
public final class ShapedRequestFuzzer {

    /** Without them there would be little to read, and tables would be deleted as often as written to. */
    private static final List<String> FREQUENT = List.of("PutItem", "UpdateItem", "Query", "TransactWriteItems");

    private static final int MOST_REQUESTS = 24;

    private ShapedRequestFuzzer() {}

    /** What a fuzzer calls with each of its inputs. */
    public static void fuzzerTestOneInput(byte[] input) {
        Choices choices = new Choices(input);
        try (CheckedAccount account = new CheckedAccount()) {
            SampleTables.create(account);
            List<String> operations = account.operations();
            for (int i = 0; i < MOST_REQUESTS && !choices.exhausted(); i++) {
                String operation = choices.oneIn(2) ? choices.of(operations) : choices.of(FREQUENT);
                JsonNode request = new RequestGenerator(choices).request(operation);
                account.call(operation, request.toString());
            }
        }
    }
}
