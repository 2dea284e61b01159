package dev.trestle.migrations;

import java.util.List;

/**
 * Contributes migrations of a table, for {@link Migrations#discover}. Implementations are named in {@code
 * META-INF/services/dev.trestle.migrations.MigrationProvider} and have a public constructor without parameters.
 */
public interface MigrationProvider {

    /** The name of the table's design. */
    String table();

    /** The migrations that this contributes. */
    List<Migration> migrations();
}
