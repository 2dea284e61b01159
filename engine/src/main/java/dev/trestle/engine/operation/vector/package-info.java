/** Searches of vector indexes. */
@NullMarked
package dev.trestle.engine.operation.vector;

import org.jspecify.annotations.NullMarked;
