package dev.trestle.connect.configuration;

/** What connecting may do to a deployment's table. */
public enum MigrateMode {
    /** Make the table and apply migrations. */
    RUN,
    /** Only make sure that the table is there and that no migration is pending. */
    VALIDATE,
    /** Nothing at all, not even look. */
    OFF
}
