/** Logs of changes, from which a table can be rebuilt as it was. */
@NullMarked
package dev.trestle.engine.table.recovery;

import org.jspecify.annotations.NullMarked;
