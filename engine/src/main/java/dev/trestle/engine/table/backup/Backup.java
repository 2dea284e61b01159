package dev.trestle.engine.table.backup;

import dev.trestle.engine.table.TableDefinition;
import java.time.Instant;
import java.util.Optional;

/**
 * A backup of a table. Its items are in {@link TableBackups}.
 *
 * @param arn the Amazon Resource Name, which begins with that of the table
 * @param name as its maker named it; need not be unique
 * @param type who made it
 * @param created when it was made, in milliseconds
 * @param expires when it goes by itself; empty if it stays until it is deleted
 * @param source the table as it was defined then
 * @param items the number of items
 * @param bytes their size in bytes
 */
public record Backup(
        String arn,
        String name,
        Type type,
        Instant created,
        Optional<Instant> expires,
        TableDefinition source,
        long items,
        long bytes) {

    /** The backup types of the API that there can be here. */
    public enum Type {
        /** Made by CreateBackup. */
        USER,
        /** Made when a table with point-in-time recovery was deleted. */
        SYSTEM
    }
}
