/** Reading all items of an entity, wherever in the table they are, also in parallel. */
@NullMarked
package dev.trestle.table.scan;

import org.jspecify.annotations.NullMarked;
