/** Backups of tables: what they are of, and their items. */
@NullMarked
package dev.trestle.engine.table.backup;

import org.jspecify.annotations.NullMarked;
