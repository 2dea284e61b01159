package dev.trestle.cli.migrate;

/** The exit statuses that scripts can tell apart. */
final class Statuses {
    /** Something is left to do. */
    static final int OUTSTANDING = 3;

    /** Code that was applied is other code now. */
    static final int CHANGED = 4;

    /** There is no table, or it has other keys. */
    static final int NO_TABLE = 5;

    /** A migration failed. */
    static final int FAILED = 6;

    /** Another process migrates. */
    static final int HELD = 7;

    /** The time was over. */
    static final int IN_PROGRESS = 8;

    static final String TEXT = "0 if it is done, or nothing was to do; 1 if it failed before anything was run; 2 if the"
            + " command was not understood; 3 if migrations are not applied (validate; status and plan with --check); 4 if"
            + " applied ones were changed (validate); 5 if there is no table, or it has other keys than the design; 6 if a"
            + " migration failed, which the table remembers; 7 if another process migrates, or took the lease over; 8 if the"
            + " time of --within was over, and the next run goes on.";

    private Statuses() {}
}
