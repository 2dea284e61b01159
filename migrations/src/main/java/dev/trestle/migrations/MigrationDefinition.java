package dev.trestle.migrations;

/**
 * A migration as a class of its own, for a list of {@link Migration#of}. Instances are used by one thread at a time.
 *
 * <pre>{@code
 * public final class IndexByEmail implements ReversibleMigration { ... }
 * Migrations.of(Migration.of(new IndexByEmail()), ...)
 * }</pre>
 */
public interface MigrationDefinition {

    /** The name; see {@link Migration#migration(String)}. */
    String name();

    /** The version of the code, to be changed with what the steps do not tell; empty for none. */
    default String version() {
        return "";
    }

    /** Describes the change; see {@link MigrationWork#run}. */
    void up(MigrationSteps m) throws Exception;
}
