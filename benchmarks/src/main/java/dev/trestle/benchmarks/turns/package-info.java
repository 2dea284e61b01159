/** Figures of what is compared on a machine that is faster one minute than it is the next. */
@NullMarked
package dev.trestle.benchmarks.turns;

import org.jspecify.annotations.NullMarked;
