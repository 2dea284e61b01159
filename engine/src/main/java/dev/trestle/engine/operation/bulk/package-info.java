/** Bulk operations: items of files put into a table that there is. */
@NullMarked
package dev.trestle.engine.operation.bulk;

import org.jspecify.annotations.NullMarked;
