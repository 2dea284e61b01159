/** The time from the start of a process to the first record that was read, next to the Enhanced Client. */
@NullMarked
package dev.trestle.benchmarks.cold;

import org.jspecify.annotations.NullMarked;
