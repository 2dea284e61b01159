/** Time and allocation of operations, next to a map that does the same work. */
@NullMarked
package dev.trestle.benchmarks.operation;

import org.jspecify.annotations.NullMarked;
