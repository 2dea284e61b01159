package dev.trestle.engine.table.replica;

import java.time.Instant;

/**
 * A table class that a replica was given.
 *
 * @param name STANDARD or STANDARD_INFREQUENT_ACCESS
 * @param since when
 */
public record ReplicaTableClass(String name, Instant since) {}
