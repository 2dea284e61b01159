/** Streams: what changed in a table, in order, kept for 24 hours. */
@NullMarked
package dev.trestle.engine.table.stream;

import org.jspecify.annotations.NullMarked;
