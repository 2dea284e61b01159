package dev.trestle.migrations;

import java.util.List;

/**
 * What a migrator did.
 *
 * @param tableCreated whether it made the table
 * @param applied the migrations that it applied, in the order in which they ran
 * @param rolledBack the migrations that it rolled back, in the order in which they ran
 */
public record MigrationReport(boolean tableCreated, List<String> applied, List<String> rolledBack) {

    /** Nothing was to do. */
    public static final MigrationReport NOTHING = new MigrationReport(false, List.of(), List.of());

    public MigrationReport {
        applied = List.copyOf(applied);
        rolledBack = List.copyOf(rolledBack);
    }
}
