/** What a table's stream tells, as changes of entities, and whom it is told. */
@NullMarked
package dev.trestle.table.stream;

import org.jspecify.annotations.NullMarked;
