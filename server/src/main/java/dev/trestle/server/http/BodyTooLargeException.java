package dev.trestle.server.http;

import java.io.Serial;

/** A request's body has more bytes than are taken. */
final class BodyTooLargeException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    BodyTooLargeException() {
        super("The body is too large");
    }
}
