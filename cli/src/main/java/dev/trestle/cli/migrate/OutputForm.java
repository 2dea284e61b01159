package dev.trestle.cli.migrate;

/** How a command tells its result. */
enum OutputForm {
    TEXT,
    JSON
}
