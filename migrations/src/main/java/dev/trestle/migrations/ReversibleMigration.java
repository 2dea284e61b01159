package dev.trestle.migrations;

/** A migration as a class of its own that has a way back. */
public interface ReversibleMigration extends MigrationDefinition {

    /** Describes the way back; see {@link MigrationWork#run}. */
    void down(MigrationSteps m) throws Exception;
}
