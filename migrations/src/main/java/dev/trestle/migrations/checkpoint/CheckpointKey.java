package dev.trestle.migrations.checkpoint;

import java.util.Locale;

/**
 * Which step of which migration checkpoints belong to.
 *
 * @param migration the migration's name
 * @param direction {@code up} or {@code down}
 * @param step the step's number, from 0
 */
public record CheckpointKey(String migration, String direction, int step) {

    static final String PREFIX = "#CHECKPOINT#";

    /** Of all checkpoints of migrations that have this name or a longer one. */
    static String prefix(String migration) {
        return PREFIX + migration + "#";
    }

    String sortKey(int segment) {
        return prefix(migration) + String.format(Locale.ROOT, "%s#%03d#%03d", direction, step, segment);
    }
}
