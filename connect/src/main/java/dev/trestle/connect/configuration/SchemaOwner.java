package dev.trestle.connect.configuration;

/** Who makes the tables of a deployment, and changes their indexes and settings. */
public enum SchemaOwner {
    /** Connecting and migrations. */
    MANAGED,
    /** Infrastructure code: a migration makes sure that the table is as it needs it, and changes nothing but items. */
    EXTERNAL
}
