package dev.trestle.migrations;

import dev.trestle.migrations.history.HistoryEntry;
import java.util.Optional;

/**
 * How one migration stands on a table.
 *
 * @param name the migration
 * @param state how it stands
 * @param history what the table remembers of it; empty if it never ran
 */
public record MigrationStatus(String name, MigrationState state, Optional<HistoryEntry> history) {}
