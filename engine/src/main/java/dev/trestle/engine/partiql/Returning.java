package dev.trestle.engine.partiql;

/** What a write returns. */
public enum Returning {
    /** Nothing: there is no RETURNING. */
    NOTHING,
    ALL_OLD,
    MODIFIED_OLD,
    ALL_NEW,
    MODIFIED_NEW
}
