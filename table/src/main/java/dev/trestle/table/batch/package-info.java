/** Batches of any size over several entities: reads, and writes without conditions. */
@NullMarked
package dev.trestle.table.batch;

import org.jspecify.annotations.NullMarked;
