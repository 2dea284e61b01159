package dev.trestle.migrations;

import dev.trestle.migrations.step.BackfillProgress;
import java.time.Duration;
import java.util.List;

/** Hears how migrations get on, in the thread that runs them. What it throws ends the run. */
public interface MigrationListener {

    /** Hears nothing. */
    MigrationListener SILENT = new MigrationListener() {};

    /** These are about to run, in this order; told once the lease is held, and only if there are any. */
    default void planned(List<String> migrations, Direction direction) {}

    /** A migration begins. */
    default void migrationStarted(String migration, Direction direction) {}

    /** A migration has ended well. */
    default void migrationFinished(String migration, Direction direction, Duration took) {}

    /** A migration has failed; nothing runs after it. */
    default void migrationFailed(String migration, Direction direction, Exception cause) {}

    /** Something that takes its time gets on. */
    default void progress(String message) {}

    /** A pass over the whole table gets on; told after each page, by one of the threads of the pass at a time. */
    default void progress(BackfillProgress progress) {}
}
