package dev.trestle.examples.session;

/** Where a session is in its life. */
public enum SessionState {
    ACTIVE,
    CLOSING
}
