package dev.trestle.migrations;

/** How a migration stands on a table. */
public enum MigrationState {
    /** It is applied. */
    DONE,
    /** It never ran. */
    PENDING,
    /** It never ran, and one that comes after it in the list is applied. It runs all the same, late. */
    OUT_OF_ORDER,
    /** A process that holds the lease is at it now. */
    RUNNING,
    /** It was stopped on purpose, as its time was over; migrating goes on with it. */
    IN_PROGRESS,
    /** A process began it and died or lost its lease; migrating goes on with the step that was not done. */
    INTERRUPTED,
    /** It failed; migrating goes on with the step that failed. */
    FAILED,
    /** Its rollback was begun and has not ended well yet; rolling back once more begins with it. */
    ROLLING_BACK,
    /** It is not applied, on purpose: connecting leaves it so, migrating up applies it. */
    ROLLED_BACK,
    /** The table knows it and the application does not: it is of another version, and left alone. */
    MISSING
}
