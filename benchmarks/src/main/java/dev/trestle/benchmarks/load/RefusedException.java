package dev.trestle.benchmarks.load;

import java.io.IOException;

/** A server answered a request with an error. */
final class RefusedException extends IOException {

    private static final long serialVersionUID = 1L;

    RefusedException(String answer) {
        super("A request was refused: " + answer);
    }
}
