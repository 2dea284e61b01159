/** Vectors, how similar they are, and the most similar of many. */
@NullMarked
package dev.trestle.engine.table.vector;

import org.jspecify.annotations.NullMarked;
