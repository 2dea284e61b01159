/** How far a pass over a whole table has come, kept in the table itself. */
@NullMarked
package dev.trestle.migrations.checkpoint;

import org.jspecify.annotations.NullMarked;
