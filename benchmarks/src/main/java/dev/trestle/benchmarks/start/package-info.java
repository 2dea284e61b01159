/** The time from the start of a process to the first answer. */
@NullMarked
package dev.trestle.benchmarks.start;

import org.jspecify.annotations.NullMarked;
