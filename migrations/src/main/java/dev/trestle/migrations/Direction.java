package dev.trestle.migrations;

/** Which way a migration runs. */
public enum Direction {
    /** It is applied. */
    UP,
    /** It is rolled back. */
    DOWN
}
