package dev.trestle.migrations;

import dev.trestle.migrations.history.HistoryEntry;
import java.util.Optional;

/**
 * How one migration stands on a table.
 *
 * @param name the migration
 * @param state how it stands
 * @param changed whether its code is certainly not what was applied; see {@link Migrator#repair}
 * @param history what the table remembers of it; empty if it never ran
 */
public record MigrationStatus(String name, MigrationState state, boolean changed, Optional<HistoryEntry> history) {}
