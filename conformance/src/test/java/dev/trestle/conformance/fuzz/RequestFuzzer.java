package dev.trestle.conformance.fuzz;

import java.nio.charset.StandardCharsets;

/**
 * Takes each line of the input as a request to an account that begins empty: the name of an operation, a space, and a
 * body that ought to be JSON.
 */
public final class RequestFuzzer {

    private static final int MOST_REQUESTS = 24;

    private RequestFuzzer() {}

    /** What a fuzzer calls with each of its inputs, in UTF-8. */
    public static void fuzzerTestOneInput(byte[] input) {
        try (CheckedAccount account = new CheckedAccount()) {
            new String(input, StandardCharsets.UTF_8)
                    .lines()
                    .limit(MOST_REQUESTS)
                    .forEach(line -> call(account, line));
        }
    }

    private static void call(CheckedAccount account, String line) {
        int space = line.indexOf(' ');
        if (space < 0) {
            account.call(line, "");
        } else {
            account.call(line.substring(0, space), line.substring(space + 1));
        }
    }
}
